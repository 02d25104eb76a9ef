import {
  add,
  divide,
  equals,
  fraction,
  greatest,
  least,
  mean,
  one,
  subtract,
  zero,
  type Fraction,
} from '../fraction.ts'
import type { PriceFormula } from '../procurement/procurement.ts'

/** The prices of all assessed tenders under one criterion, in short. All are more than zero. */
export interface PriceField {
  readonly lowest: Fraction
  readonly highest: Fraction
  readonly mean: Fraction
}

/** The share of the weighting, 0 to 1, that a price earns among the others. */
export type PriceShare = (price: Fraction, field: PriceField) => Fraction

const half = fraction(1n, 2n)

/** The formulas of rules.md, "Scoring", 6, by the name in the procurement. */
export const priceShares: Readonly<Record<PriceFormula, PriceShare>> = {
  'lowest-over-price': lowestOverPrice,
  'above-lowest': aboveLowest,
  'lowest-to-highest': lowestToHighest,
  'around-mean': aroundMean,
}

/** Undefined for no prices. */
export function priceField(prices: readonly Fraction[]): PriceField | undefined {
  const [first, ...others] = prices
  if (!first) return undefined
  return { lowest: least(first, ...others), highest: greatest(first, ...others), mean: mean(prices) }
}

/** L ÷ P: twice the lowest price earns half. */
function lowestOverPrice(price: Fraction, { lowest }: PriceField): Fraction {
  return divide(lowest, price)
}

/** 1 − (P − L) ÷ L: each percent above the lowest costs a percent; nothing from twice the lowest on. */
function aboveLowest(price: Fraction, { lowest }: PriceField): Fraction {
  return greatest(zero, subtract(one, divide(subtract(price, lowest), lowest)))
}

/** (H − P) ÷ (H − L): all for the lowest, nothing for the highest; all for everybody where they are one. */
function lowestToHighest(price: Fraction, { lowest, highest }: PriceField): Fraction {
  if (equals(lowest, highest)) return one
  return divide(subtract(highest, price), subtract(highest, lowest))
}

/** 50% + (M − P) ÷ M, held within 0 and 100%: half for a price at the mean. */
function aroundMean(price: Fraction, { mean: middle }: PriceField): Fraction {
  return least(one, greatest(zero, add(half, divide(subtract(middle, price), middle))))
}
