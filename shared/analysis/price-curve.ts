import {
  add,
  compare,
  divide,
  equals,
  fraction,
  greatest,
  least,
  multiply,
  subtract,
  zero,
  type Fraction,
} from '../fraction.ts'
import type { PriceFormula } from '../procurement/procurement.ts'
import { priceField, priceShares, type PriceField } from '../scoring/price-formulas.ts'

/** Marks, not rounded, that a price would get. */
export interface CurvePoint {
  readonly price: Fraction
  readonly marks: Fraction
}

/** So many steps make the one curve that bends look round. */
const STEPS = 40n

/**
 * Marks over price among other prices as they are: lowest, highest and mean do not move. It begins at the lowest, since
 * a price below would be the lowest itself; what is dearer than the highest gets no less than nothing.
 *
 * @param until the last price of the curve
 * @returns nothing where there are no prices
 */
export function priceCurve(
  formula: PriceFormula,
  weighting: Fraction,
  prices: readonly Fraction[],
  until: Fraction,
): readonly CurvePoint[] {
  const field = priceField(prices)
  if (!field || compare(until, field.lowest) < 0) return []
  const width = subtract(until, field.lowest)
  const even = Array.from({ length: Number(STEPS) + 1 }, (_, step) =>
    add(field.lowest, multiply(width, fraction(BigInt(step), STEPS))),
  )
  // where a formula reaches nothing its line has a corner
  const corners = [
    multiply(field.lowest, fraction(2n)),
    field.highest,
    multiply(field.mean, fraction(1n, 2n)),
    multiply(field.mean, fraction(3n, 2n)),
  ].filter((price) => compare(price, field.lowest) > 0 && compare(price, until) < 0)
  return [...even, ...corners, ...prices]
    .sort(compare)
    .filter((price, index, sorted) => index === 0 || !equals(price, sorted[index - 1] ?? zero))
    .filter((price) => compare(price, until) <= 0)
    .map((price) => ({ price, marks: marksAmong(formula, weighting, price, field) }))
}

/** The same for some prices only, none of them below the lowest: for a table of the curve. */
export function curveAt(
  formula: PriceFormula,
  weighting: Fraction,
  prices: readonly Fraction[],
  at: readonly Fraction[],
): readonly CurvePoint[] {
  const field = priceField(prices)
  if (!field) return []
  return at
    .filter((price) => compare(price, field.lowest) >= 0)
    .map((price) => ({ price, marks: marksAmong(formula, weighting, price, field) }))
}

function marksAmong(
  formula: PriceFormula,
  weighting: Fraction,
  price: Fraction,
  field: PriceField,
): Fraction {
  return multiply(weighting, greatest(zero, priceShares[formula](price, field)))
}

/**
 * From where to where prices are drawn: all of them with room on both sides, and the most that may be paid where it is
 * not far off.
 */
export function priceRange(
  prices: readonly [Fraction, ...Fraction[]],
  limit: Fraction | undefined,
): { readonly low: Fraction; readonly high: Fraction } {
  const lowest = least(...prices)
  const dearest = greatest(...prices)
  const isNear =
    limit !== undefined &&
    compare(limit, divide(lowest, fraction(2n))) > 0 &&
    compare(limit, multiply(dearest, fraction(2n))) < 0
  const from = isNear ? least(lowest, limit) : lowest
  const to = isNear ? greatest(dearest, limit) : dearest
  const spread = subtract(to, from)
  const room = equals(spread, zero) ? divide(to, fraction(10n)) : divide(spread, fraction(5n))
  return { low: greatest(zero, subtract(from, room)), high: add(to, room) }
}
