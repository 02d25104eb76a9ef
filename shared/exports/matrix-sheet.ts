import { assertNever } from '../assert-never.ts'
import { toDecimal } from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import { isAgreed } from '../procurement/criteria.ts'
import { countingScore } from '../scoring/counting-score.ts'
import { columnName, plainNumber } from './formula.ts'
import { FIRST_ROW, idOf, titleOf, type Layout, type QuestionRow, type TreeRow } from './result-layout.ts'
import { scorersOf, type ResultWork } from './result-work.ts'
import { SCORE_COLUMNS, scoreRow } from './scores-sheet.ts'
import type { Cell, Row, Sheet } from './workbook.ts'

/** Criteria × bidders with the scores that count, and the weightings: what everything else is worked out from. */
export function matrixSheet(work: ResultWork, layout: Layout): Sheet {
  const { say } = work
  const heads = (
    ['id', 'number', 'title', 'weighting', 'marks', 'top', 'lowest', 'lowestPercent'] as const
  ).map((column): Cell => ({ text: say(`exports.column.${column}`), look: 'heading' }))
  return {
    name: layout.names.matrix,
    widths: [14, 6, 44, 11, 9, 9, 9, 9, 16],
    frozen: { rows: FIRST_ROW - 1, columns: 3 },
    rows: [
      [...heads, ...layout.tenders.map(({ name }): Cell => ({ text: name, look: 'heading' }))],
      [...heads.map(() => undefined), ...layout.tenders.map(({ bidder }): Cell => quiet(bidder))],
      ...layout.tree.map((row): Row => [...about(work, row), ...scores(work, layout, row)]),
    ],
  }
}

export function quiet(text: string): Cell {
  return { text, look: 'quiet' }
}

/** Id, number, title, weighting as published, marks out of 100, scale and thresholds. */
function about({ procurement }: ResultWork, row: TreeRow): Row {
  const look = row.kind === 'question' ? 'plain' : 'strong'
  const item = row.kind === 'criterion' ? row.node : row.leaf
  const own = weightingOf(row)
  const at = String(row.row)
  const isShare = procurement.weightings === 'relative' && row.parent !== undefined
  const marks = isShare ? `E${String(row.parent)}*D${at}/100` : `D${at}`
  return [
    quiet(idOf(row)),
    row.kind === 'question' ? { text: String(row.leaf.number) } : undefined,
    { text: titleOf(row), look },
    { number: own, look: 'number' },
    { formula: marks, value: { number: plainNumber(item.weighting) }, look: 'number' },
    ...limits(row),
  ]
}

function weightingOf(row: TreeRow): string {
  switch (row.kind) {
    case 'criterion':
      return row.node.criterion.weighting
    case 'price':
      return row.leaf.criterion.weighting
    case 'question':
      return row.leaf.question.weighting
    default:
      return assertNever(row)
  }
}

function limits(row: TreeRow): Row {
  const number = (value: string | undefined): Cell =>
    value === undefined ? undefined : { number: value, look: 'number' }
  switch (row.kind) {
    case 'criterion':
      return [undefined, undefined, number(row.node.criterion.minimumPercent)]
    case 'price':
      return [undefined, undefined, undefined]
    case 'question':
      return [number(row.leaf.scale.maximum), number(row.leaf.question.minimumScore), undefined]
    default:
      return assertNever(row)
  }
}

function scores(work: ResultWork, layout: Layout, row: TreeRow): Row {
  if (row.kind !== 'question') return []
  return layout.tenders.map(({ bidder }, at) => score(work, layout, row, bidder, at))
}

/** Agreed by people; or a mean or a median of the scores in their own sheet, where the published procurement says so. */
function score(work: ResultWork, layout: Layout, row: QuestionRow, bidder: BidderId, at: number): Cell {
  const { question } = row.leaf
  const value = countingScore(work.evaluation, work.individual, bidder, question)
  if (!value) return undefined
  if (isAgreed(question)) return { number: toDecimal(value), look: 'number' }
  const members = scorersOf(work).length
  const line = String(scoreRow(layout, at, row))
  const from = columnName(SCORE_COLUMNS)
  const to = columnName(SCORE_COLUMNS + Math.max(0, members - 1))
  const range = `${layout.at.scores}${from}${line}:${to}${line}`
  const name = question.decision === 'median' ? 'MEDIAN' : 'AVERAGE'
  return { formula: `${name}(${range})`, value: { number: plainNumber(value) }, look: 'number' }
}
