import { sum, zero, type Fraction } from '../fraction.ts'
import { rounded, plainNumber, sumOf } from './formula.ts'
import { endOfMarks } from './marks-end.ts'
import { whoIsRanked } from './marks-ranked.ts'
import { quiet } from './matrix-sheet.ts'
import { priceFormula } from './price-formula.ts'
import {
  bidderColumn,
  FIRST_ROW,
  idOf,
  offeredRow,
  titleOf,
  type Layout,
  type PriceRow,
  type QuestionRow,
  type TreeRow,
} from './result-layout.ts'
import { resultOf, type ResultWork } from './result-work.ts'
import type { Cell, FormulaCell, Row, Sheet } from './workbook.ts'

/** Marks of every question, price and criterion, totals and ranks, all worked out by the spreadsheet. */
export function marksSheet(work: ResultWork, layout: Layout): Sheet {
  const { say } = work
  const heads = (['id', 'number', 'title', 'marks'] as const).map((column): Cell => ({
    text: say(`exports.column.${column}`),
    look: 'heading',
  }))
  return {
    name: layout.names.marks,
    widths: [14, 6, 44, 9, 16],
    frozen: { rows: FIRST_ROW - 1, columns: 3 },
    rows: [
      [...heads, ...layout.tenders.map(({ name }): Cell => ({ text: name, look: 'heading' }))],
      [...heads.map(() => undefined), ...layout.tenders.map(({ bidder }): Cell => quiet(bidder))],
      ...layout.tree.map((row): Row => [
        quiet(idOf(row)),
        row.kind === 'question' ? { text: String(row.leaf.number) } : undefined,
        { text: titleOf(row), look: row.kind === 'question' ? 'plain' : 'strong' },
        {
          formula: `${layout.at.matrix}E${String(row.row)}`,
          value: { number: plainNumber((row.kind === 'criterion' ? row.node : row.leaf).weighting) },
          look: 'number',
        },
        ...layout.tenders.map((_, at) => marks(work, layout, row, at)),
      ]),
      [],
      ...endOfMarks(work, layout),
      [],
      ...whoIsRanked(work, layout),
    ],
  }
}

function marks(work: ResultWork, layout: Layout, row: TreeRow, at: number): FormulaCell {
  const earned = earnedIn(work, layout, row, at)
  const value = earned ? { number: plainNumber(earned) } : { text: '' }
  switch (row.kind) {
    case 'criterion':
      return { ...ofCriterion(row.children, at), value, look: 'strong-marks' }
    case 'price':
      return { formula: ofPrice(work, layout, row, at), value, look: 'strong-marks' }
    case 'question':
      return { formula: ofQuestion(work, layout, row, at), value, look: 'marks' }
  }
}

function ofCriterion(children: readonly number[], at: number): Pick<FormulaCell, 'formula'> {
  return { formula: sumOf(bidderColumn('marks', at), children) }
}

/** Weighting × score ÷ top of the scale (rules.md, "Scoring", 3). */
function ofQuestion({ procurement }: ResultWork, layout: Layout, { row }: QuestionRow, at: number): string {
  const line = String(row)
  const score = `${layout.at.matrix}${bidderColumn('matrix', at)}${line}`
  const exact = `${score}*${layout.at.matrix}$E${line}/${layout.at.matrix}$F${line}`
  return `IF(${score}="","",${asSummed(procurement.rounding, exact)})`
}

function ofPrice(work: ResultWork, layout: Layout, { row, leaf }: PriceRow, at: number): string {
  const line = `$${String(offeredRow(layout.prices.findIndex((price) => price.row === row)))}`
  const cell = (column: string) => `${layout.at.prices}$${column}${line}`
  const exact = priceFormula(
    leaf.criterion.price.formula,
    {
      weighting: `${layout.at.matrix}$E${String(row)}`,
      price: `${layout.at.prices}${bidderColumn('prices', at)}${line}`,
      lowest: cell('D'),
      highest: cell('E'),
      mean: cell('F'),
    },
    pricePlaces(layout, leaf.criterion.id),
  )
  const ranked = `${bidderColumn('marks', at)}$${String(layout.end.ranked)}`
  return `IF(${ranked}=1,${asSummed(work.procurement.rounding, exact)},"")`
}

/** Rounded before it is summed, where the procurement rounds each. */
function asSummed({ places, when }: ResultWork['procurement']['rounding'], exact: string): string {
  return when === 'each' ? rounded(exact, places) : exact
}

/** Decimals of the prices under one criterion, at least those of pence. */
function pricePlaces({ tenders }: Layout, id: PriceRow['leaf']['criterion']['id']): number {
  return Math.max(2, ...tenders.map(({ prices }) => prices.get(id)?.split('.')[1]?.length ?? 0))
}

/** What we say the cell comes to; undefined where it is empty. */
function earnedIn(work: ResultWork, layout: Layout, row: TreeRow, at: number): Fraction | undefined {
  const tender = layout.tenders[at]
  const result = tender && resultOf(work, tender.bidder)
  if (row.kind === 'criterion')
    return sum(
      row.children.flatMap((child) => {
        const own = layout.tree.find((one) => one.row === child)
        return (own && earnedIn(work, layout, own, at)) ?? []
      }),
    )
  if (!result || !('questions' in result)) return undefined
  if (row.kind === 'question') return result.questions.get(row.leaf.question.id)?.exact ?? zero
  return result.standing === 'assessed' ? result.prices.get(row.leaf.criterion.id)?.exact : undefined
}
