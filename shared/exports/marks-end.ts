import type { Assessed, TenderResult } from '../scoring/results.ts'
import { plainNumber, rounded, sumOf } from './formula.ts'
import { across, marksLine, quoted, worked, type Bidder } from './marks-lines.ts'
import { titleOf, type EndRows, type Layout } from './result-layout.ts'
import { outBy, type ResultWork } from './result-work.ts'
import type { Cell, Look, Row } from './workbook.ts'

/** What comes of the marks: totals, ranks and standings, then our own figures beside them. In the order of `EndRows`. */
export function endOfMarks(work: ResultWork, layout: Layout): readonly Row[] {
  const { end } = layout
  const { places } = work.procurement.rounding
  const ranked = rankedBy(end)
  return [
    marksLine(work, layout, { id: 'exports.row.total' }, ({ column, result }) => {
      const exact = assessed(result)?.total.exact
      return worked(ranked(column, sumOf(column, layout.top)), exact && plainNumber(exact), 'marks')
    }),
    marksLine(work, layout, { id: 'exports.row.published' }, ({ column, result }) =>
      worked(
        ranked(column, rounded(`${column}${String(end.total)}`, places)),
        assessed(result)?.total.shown,
        'strong-marks',
      ),
    ),
    ...rankLines(work, layout),
    marksLine(work, layout, { id: 'exports.row.standing' }, (bidder) => standing(work, layout, bidder)),
    marksLine(work, layout, { id: 'exports.row.recordedTotal' }, ({ result }) =>
      recorded(assessed(result)?.total.shown, 'marks'),
    ),
    marksLine(work, layout, { id: 'exports.row.recordedRank' }, ({ result }) =>
      recorded(rankOf(result), 'number'),
    ),
    marksLine(work, layout, { id: 'exports.row.same' }, ({ column }) => same(work, end, column)),
  ]
}

export function assessed(result: TenderResult | undefined): Assessed | undefined {
  return result?.standing === 'assessed' ? result : undefined
}

function rankOf(result: TenderResult | undefined): string | undefined {
  const rank = assessed(result)?.rank
  return rank === undefined ? undefined : String(rank)
}

/** Nothing is shown of a tender that is not ranked. */
function rankedBy(end: EndRows): (column: string, formula: string) => string {
  return (column, formula) => `IF(${column}$${String(end.ranked)}=1,${formula},"")`
}

/** By the published total, then by one published tie-break after the other (rules.md, "Scoring", 7). */
function rankLines(work: ResultWork, layout: Layout): readonly Row[] {
  const { end } = layout
  const { places } = work.procurement.rounding
  const ranked = rankedBy(end)
  const isRanked = `(${across(layout, end.ranked)}=1)`
  const ahead = (row: number, column: string) => `(${across(layout, row)}>${column}$${String(row)})`
  const rank = (row: number, result: TenderResult | undefined) =>
    row === end.rank ? rankOf(result) : undefined
  return [
    marksLine(work, layout, { id: 'exports.row.rankByTotal' }, ({ column, result }) =>
      worked(
        ranked(column, `1+SUMPRODUCT(${isRanked}*${ahead(end.published, column)})`),
        rank(end.rankByTotal, result),
      ),
    ),
    ...end.ties.flatMap((tie, index) => {
      const earlier = end.ties[index - 1]?.rank ?? end.rankByTotal
      const equal = (column: string) => `(${across(layout, earlier)}=${column}$${String(earlier)})`
      const values = { title: titleOf(tie.of) }
      return [
        marksLine(work, layout, { id: 'exports.row.tieBreak', values }, ({ column }) =>
          worked(ranked(column, rounded(`${column}${String(tie.of.row)}`, places)), undefined, 'marks'),
        ),
        marksLine(work, layout, { id: 'exports.row.rankAfter', values }, ({ column, result }) =>
          worked(
            ranked(
              column,
              `${column}${String(earlier)}+SUMPRODUCT(${isRanked}*${equal(column)}*${ahead(tie.marks, column)})`,
            ),
            rank(tie.rank, result),
          ),
        ),
      ]
    }),
  ]
}

function standing(work: ResultWork, layout: Layout, { tender, column, result }: Bidder): Cell {
  const { end } = layout
  const { say } = work
  const out = outBy(work, tender)
  if (out) return { text: say(`exports.standing.${out}`) }
  const is = {
    assessed: say('exports.standing.assessed'),
    below: say('exports.standing.belowThreshold'),
    open: say('exports.standing.open'),
  }
  const isOpen = `SUM(${across(layout, end.missing)})>0`
  return {
    formula: `IF(${column}$${String(end.ranked)}=1,${quoted(is.assessed)},IF(${isOpen},${quoted(is.open)},${quoted(is.below)}))`,
    value: { text: result ? (assessed(result) ? is.assessed : is.below) : is.open },
  }
}

function recorded(value: string | undefined, look: Look): Cell {
  return value === undefined ? undefined : { number: value, look }
}

/** Whether the spreadsheet comes to our total and rank: it does until somebody changes a number. */
function same({ say }: ResultWork, end: EndRows, column: string): Cell {
  const equal = (one: number, other: number) => `${column}${String(one)}=${column}${String(other)}`
  const both = `AND(${equal(end.published, end.recordedTotal)},${equal(end.rank, end.recordedRank)})`
  return {
    formula: `IF(${both},${quoted(say('exports.same'))},${quoted(say('exports.differs'))})`,
    value: { text: say('exports.same') },
  }
}
