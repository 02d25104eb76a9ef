import { assertNever } from '../assert-never.ts'
import type { PriceFormula } from '../procurement/procurement.ts'

/** Cells of a price: what is to be had, its own price, the lowest, highest and mean of those that are ranked. */
export interface PriceCells {
  readonly weighting: string
  readonly price: string
  readonly lowest: string
  readonly highest: string
  readonly mean: string
}

/**
 * The formulas of rules.md, "Scoring", 6, for a spreadsheet. Differences of prices are rounded to the places that prices
 * have: two prices a penny apart differ in binary floating point by a penny and a little more.
 */
export function priceFormula(formula: PriceFormula, cells: PriceCells, places: number): string {
  const { weighting: w, price: p, lowest: l, highest: h, mean: m } = cells
  const difference = (a: string, b: string) => `ROUND(${a}-${b},${String(places)})`
  switch (formula) {
    case 'lowest-over-price':
      return `${w}*${l}/${p}`
    case 'above-lowest':
      return `${w}*MAX(0,1-${difference(p, l)}/${l})`
    case 'lowest-to-highest':
      return `IF(${h}=${l},${w},${w}*${difference(h, p)}/${difference(h, l)})`
    case 'around-mean':
      return `${w}*MIN(1,MAX(0,0.5+(${m}-${p})/${m}))`
    default:
      return assertNever(formula)
  }
}
