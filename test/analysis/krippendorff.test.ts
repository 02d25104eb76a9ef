import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { krippendorffAlpha, type Metric } from '../../shared/analysis/krippendorff.ts'
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  one,
  parseDecimal,
  subtract,
  sum,
  toFixed,
  type Fraction,
} from '../../shared/fraction.ts'

const metrics = ['ordinal', 'interval'] as const
const scores = (units: readonly (readonly number[])[]): readonly (readonly Fraction[])[] =>
  units.map((unit) => unit.map((score) => fraction(BigInt(score))))

/** Four observers and twelve units, with gaps: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C. */
const observers = [
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
].map((row) => row.split(' '))
const example = Array.from({ length: 12 }, (_, unit) =>
  observers.flatMap((row) => (row[unit] === '.' ? [] : [parseDecimal(row[unit] ?? '0')])),
)

describe("Krippendorff's alpha", () => {
  test.each([
    ['ordinal', '0.815'],
    ['interval', '0.849'],
  ] as const)('%s: his own example is %s', (metric, expected) => {
    const alpha = krippendorffAlpha(example, metric)
    expect(alpha && toFixed(alpha, 3)).toBe(expected)
  })

  test.each(metrics)('%s: full agreement is one', (metric) => {
    expect(krippendorffAlpha(scores([[1, 1], [4, 4, 4], [2]]), metric)).toEqual(one)
  })

  test.each(metrics)('%s: undefined for nothing to compare, and where all scores are the same', (metric) => {
    expect(krippendorffAlpha([], metric)).toBeNull()
    expect(krippendorffAlpha(scores([[1], [5], []]), metric)).toBeNull()
    expect(
      krippendorffAlpha(
        scores([
          [3, 3],
          [3, 3],
        ]),
        metric,
      ),
    ).toBeNull()
    expect(krippendorffAlpha(scores([[3, 4]]), metric)).not.toBeNull()
  })
})

const units = fc
  .array(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }), { maxLength: 8 })
  .map(scores)

describe('laws of alpha', () => {
  test('it is what the definition with a coincidence matrix gives', () => {
    fc.assert(
      fc.property(units, fc.constantFrom(...metrics), (given, metric) => {
        expect(krippendorffAlpha(given, metric)).toEqual(byCoincidences(given, metric))
      }),
    )
  })

  test('it is never above one, and the order of units and of scores does not matter', () => {
    fc.assert(
      fc.property(units, fc.constantFrom(...metrics), (given, metric) => {
        const alpha = krippendorffAlpha(given, metric)
        if (alpha) expect(compare(alpha, one)).toBeLessThanOrEqual(0)
        expect(krippendorffAlpha(given.map((unit) => unit.toReversed()).toReversed(), metric)).toEqual(alpha)
      }),
    )
  })

  test('a longer scale with the same marks in the same places changes nothing; ordinal only sees the order', () => {
    const stretch = (score: Fraction) => add(multiply(score, parseDecimal('2.5')), one)
    const square = (score: Fraction) => multiply(score, score)
    fc.assert(
      fc.property(units, (given) => {
        const map = (change: (score: Fraction) => Fraction) => given.map((unit) => unit.map(change))
        expect(krippendorffAlpha(map(stretch), 'interval')).toEqual(krippendorffAlpha(given, 'interval'))
        expect(krippendorffAlpha(map(square), 'ordinal')).toEqual(krippendorffAlpha(given, 'ordinal'))
      }),
    )
  })
})

/** The definition step by step: coincidences o, frequencies n, alpha = 1 − (n − 1) Σ o δ² ÷ Σ n n δ². */
function byCoincidences(given: readonly (readonly Fraction[])[], metric: Metric): Fraction | null {
  const pairable = given.filter((unit) => unit.length > 1)
  const all = pairable.flat()
  const values = [...new Set(all.map((score) => Number(score.numerator)))].sort((a, b) => a - b)
  const count = (value: number): bigint =>
    BigInt(all.filter((score) => Number(score.numerator) === value).length)
  const distance = (a: number, b: number): Fraction => {
    if (metric === 'interval') return fraction(BigInt((a - b) ** 2))
    const [low, high] = a < b ? [a, b] : [b, a]
    const between = values.filter((value) => value >= low && value <= high).map(count)
    const root = subtract(fraction(between.reduce((x, y) => x + y, 0n)), fraction(count(a) + count(b), 2n))
    return a === b ? fraction(0n) : multiply(root, root)
  }
  const observed = sum(
    pairable.flatMap((unit) =>
      unit.flatMap((a, i) =>
        unit.flatMap((b, j) =>
          i === j
            ? []
            : [divide(distance(Number(a.numerator), Number(b.numerator)), fraction(BigInt(unit.length - 1)))],
        ),
      ),
    ),
  )
  const expected = sum(
    values.flatMap((a) => values.map((b) => multiply(fraction(count(a) * count(b)), distance(a, b)))),
  )
  if (expected.numerator === 0n) return null
  return subtract(one, divide(multiply(observed, fraction(BigInt(all.length - 1))), expected))
}
