import { isCurrent } from '../evaluation/exchange/asked.ts'
import { FIRST_ROW, type Layout, type QuestionRow } from './result-layout.ts'
import { scorersOf, type ResultWork } from './result-work.ts'
import type { Cell, Row, Sheet } from './workbook.ts'

/** Columns before the first member. */
export const SCORE_COLUMNS = 5

/** The row of one cell of the matrix: bidder by bidder, question by question. */
export function scoreRow(
  { questions }: Pick<Layout, 'questions'>,
  tender: number,
  { leaf }: QuestionRow,
): number {
  return FIRST_ROW + tender * questions.length + leaf.number - 1
}

/** What each member gave each answer: one row an answer, one column a member. */
export function scoresSheet(work: ResultWork, layout: Layout): Sheet {
  return {
    name: layout.names.scores,
    widths: [24, 12, 6, 40, 12, 12],
    frozen: { rows: FIRST_ROW - 1, columns: 4 },
    rows: scoreRows(work, layout),
  }
}

function* scoreRows(work: ResultWork, { tenders, questions }: Layout): Iterable<Row> {
  const { evaluation, say } = work
  const members = scorersOf(work)
  const heads = (['bidder', 'bidderId', 'number', 'question', 'questionId'] as const).map((column): Cell => ({
    text: say(`exports.column.${column}`),
    look: 'heading',
  }))
  yield [...heads, ...members.map(({ title }): Cell => ({ text: title, look: 'heading' }))]
  yield [
    ...heads.map(() => undefined),
    ...members.map(({ member }): Cell => ({ text: member, look: 'quiet' })),
  ]
  for (const { bidder, name } of tenders) {
    for (const { leaf } of questions) {
      const { id, title } = leaf.question
      yield [
        { text: name },
        { text: bidder, look: 'quiet' },
        { text: String(leaf.number) },
        { text: title },
        { text: id, look: 'quiet' },
        ...members.map(({ member }): Cell => {
          const given = evaluation.sheets.get(member)?.scores.get(bidder)?.get(id)
          if (!given || !isCurrent(evaluation, given, id)) return undefined
          return { number: given.score, look: 'number' }
        }),
      ]
    }
  }
}
