import type { Tender } from '../evaluation/evaluation.ts'
import { countingScore } from '../scoring/counting-score.ts'
import type { TenderResult } from '../scoring/results.ts'
import { guarded, rangesOf, sumOf } from './formula.ts'
import { assessed } from './marks-end.ts'
import { across, marksLine, worked } from './marks-lines.ts'
import {
  bidderColumn,
  FIRST_ROW,
  idOf,
  offeredRow,
  titleOf,
  type Layout,
  type TreeRow,
} from './result-layout.ts'
import { outBy, type ResultWork } from './result-work.ts'
import type { Row } from './workbook.ts'

/** Exact scores differ by more; in floating point the mean of three equal ones may be off by less. */
const HAIR = '0.0000000001'

/** The counts behind a standing: thresholds, status, and whether anything is missing of anybody. In the order of `EndRows`. */
export function whoIsRanked(work: ResultWork, layout: Layout): readonly Row[] {
  const { end, tree, questions, at } = layout
  const last = String(FIRST_ROW + tree.length - 1)
  const lowest = `${at.matrix}$G$${String(FIRST_ROW)}:$G$${last}`
  const questionIds = new Set(questions.map(idOf))
  const rows = questions.map(({ row }) => row)
  return [
    marksLine(work, layout, { id: 'exports.row.under' }, ({ index, result }) => {
      const column = bidderColumn('matrix', index)
      const scores = `${at.matrix}${column}$${String(FIRST_ROW)}:${column}$${last}`
      const isUnder = `(${lowest}<>"")*(${scores}<>"")*(${scores}+${HAIR}<${lowest})`
      return worked(`SUMPRODUCT(${isUnder})`, String(failed(result, questionIds)))
    }),
    ...[...end.below.keys()].map((row) => belowPercent(work, layout, row)),
    marksLine(work, layout, { id: 'exports.row.unjudged' }, ({ tender }) => ({
      number: String(unjudged(work, tender)),
      look: 'number',
    })),
    marksLine(work, layout, { id: 'exports.row.out' }, ({ tender }) => ({
      number: outBy(work, tender) ? '1' : '0',
      look: 'number',
    })),
    marksLine(work, layout, { id: 'exports.row.missing' }, ({ tender, index, column }) => {
      const price = `${at.prices}${bidderColumn('prices', index)}`
      const missing = [
        ...rangesOf(bidderColumn('matrix', index), rows, at.matrix).map((range) => `COUNTBLANK(${range})`),
        ...layout.prices.map((_, place) => `IF(N(${price}${String(offeredRow(place))})>0,0,1)`),
        `${column}${String(end.unjudged)}`,
      ]
      return worked(
        `IF(${column}${String(end.out)}=1,0,${missing.join('+')})`,
        String(missingOf(work, layout, tender)),
      )
    }),
    marksLine(work, layout, { id: 'exports.row.ranked' }, ({ column, result }) => {
      const none = [end.out, end.under, ...end.below.values()].map((row) => `${column}${String(row)}`)
      const isRanked = `AND(${none.join('+')}=0,SUM(${across(layout, end.missing)})=0)`
      return worked(`IF(${isRanked},1,0)`, assessed(result) ? '1' : '0')
    }),
  ]
}

/** How many of these thresholds a tender is under. */
function failed(result: TenderResult | undefined, ids: ReadonlySet<string>): number {
  return result?.standing === 'below-threshold' ? result.reasons.filter((id) => ids.has(id)).length : 0
}

/** The marks of a criterion's questions against its lowest percent (rules.md, "Scoring", 5). */
function belowPercent(work: ResultWork, layout: Layout, row: TreeRow): Row {
  const { questions, at } = layout
  const held = row.kind === 'criterion' ? row.node.questions : []
  const own = questions.filter(({ leaf }) => held.includes(leaf)).map((question) => question.row)
  const needed = `${at.matrix}$E$${String(row.row)}*${at.matrix}$H$${String(row.row)}/100`
  return marksLine(
    work,
    layout,
    { id: 'exports.row.below', values: { title: titleOf(row) } },
    ({ column, result }) =>
      worked(
        `IF(${guarded(sumOf(column, own))}<${guarded(needed)},1,0)`,
        String(failed(result, new Set([idOf(row)]))),
      ),
  )
}

function unjudged({ procurement }: ResultWork, { requirements }: Tender): number {
  return procurement.requirements.filter(({ id }) => !requirements.has(id)).length
}

/** Scores, judgements and prices that a tender still lacks, while it is in. */
function missingOf(work: ResultWork, { questions, prices }: Layout, tender: Tender): number {
  if (outBy(work, tender)) return 0
  const scores = questions.filter(
    ({ leaf }) => !countingScore(work.evaluation, work.individual, tender.bidder, leaf.question),
  )
  const open = prices.filter(({ leaf }) => work.arePricesSealed || !tender.prices.has(leaf.criterion.id))
  return scores.length + open.length + unjudged(work, tender)
}
