import { compare, negate, parseDecimal, subtract, toDecimal, toFixed, zero } from '../fraction.ts'

/** How two published numbers differ. The difference of published numbers, not of exact ones: a reader can check it. */
export interface Difference {
  /** Never negative, with the places asked for. */
  readonly size: string
  readonly which: 'more' | 'less' | 'same'
}

/** What the first is more or less than the second, by decimals as they are printed. */
export function differenceOf(first: string, second: string, places: number): Difference {
  const difference = subtract(parseDecimal(first), parseDecimal(second))
  const sign = compare(difference, zero)
  const size = toFixed(sign < 0 ? negate(difference) : difference, places)
  return { size, which: sign < 0 ? 'less' : sign > 0 ? 'more' : 'same' }
}

/** As `differenceOf` for sums of money: with pence only where there are some. */
export function moneyDifference(first: string, second: string): Difference {
  const { which, size } = differenceOf(first, second, 2)
  return { which, size: toDecimal(parseDecimal(size)) }
}
