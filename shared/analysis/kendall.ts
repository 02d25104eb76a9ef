import { compare, fraction, type Fraction } from '../fraction.ts'

/** Whether a row of values rises or falls along its order. */
export interface Trend {
  /**
   * Kendall's tau (a): pairs that rise less pairs that fall, over all pairs. 1 where each value is above those before it, −1
   * where below.
   */
  readonly tau: Fraction
  /** How likely it is that chance alone orders these values at least as steadily, up or down: 0 to 1. */
  readonly chance: Fraction
}

/** Up to so many values every order is counted: a few milliseconds. */
const COUNTED = 40

/**
 * Kendall's rank correlation of values with the order they stand in (A New Measure of Rank Correlation, Biometrika 30,
 * 1938), two-sided. It asks only which of two values is greater, so one wild value moves it little. The chance is exact for
 * up to 40 values, equal ones included; beyond them it is the normal curve with the variance for ties and the correction
 * for continuity (Kendall, Rank Correlation Methods, 4th edition, 1970, chapters 4 and 5), which the tests hold to the
 * exact one.
 * @param counted up to so many values the chance is exact
 * @returns null for fewer than two values
 */
export function kendallTrend(values: readonly Fraction[], counted = COUNTED): Trend | null {
  const count = values.length
  if (count < 2) return null
  const ranks = ranksOf(values)
  let rising = 0
  for (const [index, rank] of ranks.entries())
    for (let before = 0; before < index; before++) rising += Math.sign(rank - (ranks[before] ?? 0))
  const groups = groupsOf(ranks)
  return {
    tau: fraction(2n * BigInt(rising), BigInt(count) * BigInt(count - 1)),
    chance: count > counted ? normalChance(rising, groups) : exactChance(rising, groups),
  }
}

/** How likely the steadiest of all orders of so many different values is: 2 of n! orders rise or fall all the way. */
export function leastChance(count: number): Fraction {
  let orders = 1n
  for (let factor = 2n; factor <= BigInt(count); factor++) orders *= factor
  return orders < 2n ? fraction(1n) : fraction(2n, orders)
}

/** Equal values have equal ranks. */
function ranksOf(values: readonly Fraction[]): readonly number[] {
  const sorted = values.map((value, index) => ({ value, index })).sort((a, b) => compare(a.value, b.value))
  const ranks = values.map(() => 0)
  let rank = 0
  for (const [place, { value, index }] of sorted.entries()) {
    const before = sorted[place - 1]
    if (before && compare(before.value, value) < 0) rank = place
    ranks[index] = rank
  }
  return ranks
}

/** How many values there are of each. */
function groupsOf(ranks: readonly number[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1)
  return [...counts.values()]
}

/**
 * Over all orders of the values, those with so many inversions are counted by the Gaussian multinomial coefficient,
 * [n]! ÷ [t₁]! [t₂]! … in powers of q (MacMahon, Combinatory Analysis, 1915): one group of equal values after the other is
 * mixed into those before it.
 */
function exactChance(rising: number, groups: readonly number[]): Fraction {
  const between = pairsBetween(groups)
  const orders = Array.from({ length: between + 1 }, (_, inversions) => (inversions === 0 ? 1n : 0n))
  let placed = 0
  for (const size of groups) {
    for (let one = 1; one <= size; one++) {
      times(orders, placed + one)
      over(orders, one)
    }
    placed += size
  }
  const far = Math.abs(rising)
  let total = 0n
  let asFar = 0n
  for (const [inversions, count] of orders.entries()) {
    total += count
    if (Math.abs(between - 2 * inversions) >= far) asFar += count
  }
  return fraction(asFar, total)
}

/** Multiplies a polynomial, in place, by 1 − qⁿ. */
function times(polynomial: bigint[], power: number): void {
  for (let at = polynomial.length - 1; at >= power; at--)
    polynomial[at] = (polynomial[at] ?? 0n) - (polynomial[at - power] ?? 0n)
}

/** Divides it by 1 − qⁿ. */
function over(polynomial: bigint[], power: number): void {
  for (let at = power; at < polynomial.length; at++)
    polynomial[at] = (polynomial[at] ?? 0n) + (polynomial[at - power] ?? 0n)
}

/** Pairs of two different values. */
function pairsBetween(groups: readonly number[]): number {
  const pairs = (size: number) => (size * (size - 1)) / 2
  return pairs(total(groups)) - total(groups.map(pairs))
}

function normalChance(rising: number, groups: readonly number[]): Fraction {
  const spread = (size: number) => size * (size - 1) * (2 * size + 5)
  const variance = (spread(total(groups)) - total(groups.map(spread))) / 18
  if (variance === 0) return fraction(1n)
  const far = Math.max(0, Math.abs(rising) - 1) / Math.sqrt(variance)
  // up to the next millionth: never less likely than it is
  return fraction(BigInt(Math.ceil(MILLION * bothTails(far))), BigInt(MILLION))
}

const MILLION = 1_000_000

/** How much of the normal curve lies so many standard deviations out, on both sides; to a millionth (Abramowitz and Stegun, 7.1.26). */
function bothTails(deviations: number): number {
  const x = deviations / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return series * Math.exp(-x * x)
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0)
}
