import type { Tender } from '../../evaluation/evaluation.ts'
import { questionPoints, type AwardWork } from './award-work.ts'
import { sum, toDecimal } from '../../fraction.ts'
import { cell, remark, row, section, table } from '../blocks.ts'
import type { Block, Column, Row } from '../document.ts'
import { isTurned, partsOf } from './orientation.ts'
import { criterionMarks, NOT_WORKED_OUT, totalOf } from './sum-rows.ts'
import { saying, shortName } from './words.ts'

/** Questions in one table where they are columns. */
const MARK_COLUMNS = 8
const figures = { align: 'end', figures: true } as const

/** Marks of every tender for every question: weighting × score ÷ highest score. */
export function marksAppendix(work: AwardWork) {
  const { complete, scored, say } = work
  const blocks =
    !complete || scored.length === 0
      ? [remark(saying(work, 'award.marks.none'))]
      : isTurned(work)
        ? turnedTables(work)
        : [uprightTable(work)]
  return section({
    id: 'points',
    title: say('award.section.marks'),
    appendix: true,
    startsPage: true,
    blocks,
  })
}

function marksOf(
  work: AwardWork,
  { bidder }: Tender,
  question: Parameters<typeof questionPoints>[1],
): string {
  const result = [...work.ranked, ...work.below].find(({ tender }) => tender.bidder === bidder)
  return (result && questionPoints(result, question)) ?? NOT_WORKED_OUT
}

function uprightTable(work: AwardWork): Block {
  const { tree, scored, say } = work
  const totals = scored.map((tender) => totalOf(work, tender))
  const rows = tree.top.flatMap((node): Row[] => [
    ...node.questions.map(({ question, weighting }) =>
      row([
        question.title,
        toDecimal(weighting),
        ...scored.map((tender) => marksOf(work, tender, question.id)),
      ]),
    ),
    row(
      [
        node.criterion.title,
        toDecimal(node.weighting),
        ...scored.map((tender) => criterionMarks(work, tender, node)),
      ],
      { tone: 'sum', strong: true },
    ),
  ])
  const whole = toDecimal(sum(tree.top.map(({ weighting }) => weighting)))
  return table({
    caption: say('award.marks.caption'),
    columns: [
      { heading: say('award.questionHeading'), role: 'row-header', grows: true },
      { heading: say('award.outOf'), ...figures },
      ...scored.map(({ name }) => ({ heading: shortName(name), ...figures })),
    ],
    rows: [
      ...rows,
      row([say('award.total'), whole, ...totals.map(({ total }) => total)], { tone: 'first', strong: true }),
    ],
    note: work.below.length === 0 ? undefined : saying(work, 'award.marks.note'),
    together: true,
  })
}

function turnedTables(work: AwardWork): readonly Block[] {
  const { tree, scored, say } = work
  const sums: readonly ColumnOf[] = [
    ...tree.top.map((node) => ({
      heading: node.criterion.title,
      of: (tender: Tender) => criterionMarks(work, tender, node),
    })),
    { heading: say('award.total'), of: (tender) => totalOf(work, tender).total },
    { heading: say('award.rank'), of: (tender) => totalOf(work, tender).rank },
  ]
  const questions = work.questions.map(({ question, number }) => ({
    heading: String(number),
    of: (tender: Tender) => marksOf(work, tender, question.id),
  }))
  const groups = [...partsOf(questions, MARK_COLUMNS), ...partsOf(sums, MARK_COLUMNS)]
  return groups.map((columns, index) => {
    const continued = say('award.part', { part: index + 1, parts: groups.length })
    return table({
      caption: say('award.marks.captionTurned', { continued }),
      columns: [
        { heading: say('award.bidder'), role: 'row-header', grows: true },
        ...columns.map(({ heading }): Pick<Column, 'heading' | 'align' | 'figures'> => ({
          heading,
          ...figures,
        })),
      ],
      rows: scored.map((tender) => row([cell(tender.name), ...columns.map(({ of }) => of(tender))])),
    })
  })
}

interface ColumnOf {
  readonly heading: string
  readonly of: (tender: Tender) => string
}
