import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  round,
  subtract,
  zero,
  type Fraction,
} from '../fraction.ts'

const ten = fraction(10n)
const nice = [fraction(1n), fraction(2n), fraction(5n), ten]

/**
 * Round numbers within a range, evenly apart by one, two or five of a power of ten.
 *
 * @param most so many steps at most between the first and the last
 * @returns none where the range is empty
 */
export function ticksBetween(low: Fraction, high: Fraction, most: number): readonly Fraction[] {
  if (compare(high, low) <= 0) return []
  const least = divide(subtract(high, low), fraction(BigInt(most)))
  let power = fraction(1n)
  while (compare(multiply(power, ten), least) <= 0) power = multiply(power, ten)
  while (compare(power, least) > 0) power = divide(power, ten)
  const step = nice.map((one) => multiply(power, one)).find((one) => compare(one, least) >= 0) ?? ten
  const nearest = multiply(round(divide(low, step), 0), step)
  const ticks: Fraction[] = []
  for (let tick = nearest; compare(tick, high) <= 0; tick = add(tick, step))
    if (compare(tick, low) >= 0 && compare(tick, zero) >= 0) ticks.push(tick)
  return ticks
}
