import {
  add,
  compare,
  divide,
  fraction,
  greatest,
  isWhole,
  least,
  multiply,
  round,
  subtract,
  zero,
  type Fraction,
} from '../fraction.ts'

const ten = fraction(10n)
const half = fraction(1n, 2n)
const nice = [fraction(1n), fraction(2n), fraction(5n), ten]
/** Steps between the least and the greatest value, at most. */
const STEPS = 4

/** Round numbers, evenly apart by one, two or five of a power of ten, from below the least value to above the greatest. */
export function ticksAround(values: readonly Fraction[]): readonly Fraction[] {
  const [one, ...others] = values
  if (!one) return []
  const low = least(one, ...others)
  const high = greatest(one, ...others)
  const range = subtract(high, low)
  const step = stepOf(compare(range, zero) > 0 ? range : compare(high, zero) > 0 ? high : fraction(1n))
  const ticks = [multiply(floor(divide(low, step)), step)]
  for (let tick = ticks[0] ?? zero; compare(tick, high) < 0;) {
    tick = add(tick, step)
    ticks.push(tick)
  }
  return ticks
}

function stepOf(range: Fraction): Fraction {
  const needed = divide(range, fraction(BigInt(STEPS)))
  let power = fraction(1n)
  while (compare(multiply(power, ten), needed) <= 0) power = multiply(power, ten)
  while (compare(power, needed) > 0) power = divide(power, ten)
  return (
    nice.map((each) => multiply(each, power)).find((each) => compare(each, needed) >= 0) ??
    multiply(ten, power)
  )
}

function floor(value: Fraction): Fraction {
  return isWhole(value) ? value : round(subtract(value, half), 0)
}
