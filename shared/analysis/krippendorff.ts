import {
  commonDenominator,
  compare,
  divide,
  fraction,
  one,
  subtract,
  sum,
  type Fraction,
} from '../fraction.ts'

/** How far apart two scores count: by their distance on the scale, or by how many of the scores lie between them. */
export type Metric = 'interval' | 'ordinal'

/**
 * Krippendorff's alpha (Computing Krippendorff's Alpha-Reliability, 2011), exact: 1 for full agreement, 0 for agreement
 * by chance, below for less. A unit is what one cell was given, by any number of members; cells with one score say
 * nothing about agreement and are left out.
 * @returns null where it is undefined: nothing to compare, or all scores the same
 */
export function krippendorffAlpha(units: readonly (readonly Fraction[])[], metric: Metric): Fraction | null {
  const pairable = units.filter((unit) => unit.length > 1)
  const places = placesOf(pairable, metric)
  const placed = pairable.map((unit) => unit.map((score) => places.get(score) ?? 0n))
  const everything = placed.flat()
  const expected = squaredDistances(everything)
  if (expected === 0n) return null
  const withinUnits = new Map<number, bigint>()
  for (const unit of placed) {
    withinUnits.set(unit.length, (withinUnits.get(unit.length) ?? 0n) + squaredDistances(unit))
  }
  // each unit counts as many times as it has values, so its pairs are divided by one less than that
  const observed = sum([...withinUnits].map(([size, squares]) => fraction(squares, BigInt(size - 1))))
  const perPair = fraction(expected, BigInt(everything.length - 1))
  return subtract(one, divide(observed, perPair))
}

/**
 * A whole number for each different score, so that squared differences between them are the metric. For `interval` the score itself over
 * the common denominator; for `ordinal` twice its middle rank, because the sum of the frequencies between two values
 * less half of their own is the difference of their middle ranks. Any common factor cancels out of alpha.
 */
function placesOf(units: readonly (readonly Fraction[])[], metric: Metric): ReadonlyMap<Fraction, bigint> {
  // counted as objects first: equal scores are mostly one object, and their text takes long to make 300,000 times
  const counts = new Map<Fraction, bigint>()
  for (const unit of units) for (const score of unit) counts.set(score, (counts.get(score) ?? 0n) + 1n)
  const equals = new Map<string, { readonly scores: Fraction[]; readonly value: Fraction; count: bigint }>()
  for (const [value, count] of counts) {
    const known = equals.get(keyOf(value)) ?? { scores: [], value, count: 0n }
    equals.set(keyOf(value), known)
    known.scores.push(value)
    known.count += count
  }
  const values = [...equals.values()].sort((a, b) => compare(a.value, b.value))
  const denominator = commonDenominator(values.map(({ value }) => value))
  let before = 0n
  return new Map(
    values.flatMap(({ scores, value, count }) => {
      const middle = 2n * before + count
      before += count
      const place = metric === 'ordinal' ? middle : (value.numerator * denominator) / value.denominator
      return scores.map((score) => [score, place] as const)
    }),
  )
}

/** Σ (a − b)² over the pairs of values, without going through the pairs. */
function squaredDistances(values: readonly bigint[]): bigint {
  let total = 0n
  let squares = 0n
  for (const value of values) {
    total += value
    squares += value * value
  }
  return BigInt(values.length) * squares - total * total
}

/** Fractions are in lowest terms, so equal scores are written the same. */
function keyOf({ numerator, denominator }: Fraction): string {
  return `${String(numerator)}/${String(denominator)}`
}
