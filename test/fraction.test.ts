import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  decimalPattern,
  divide,
  equals,
  fraction,
  greatest,
  isWhole,
  least,
  mean,
  multiply,
  negate,
  one,
  parseDecimal,
  round,
  subtract,
  sum,
  toDecimal,
  toFixed,
  zero,
  type Fraction,
} from '../shared/fraction.ts'

const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })
const denominator = fc.bigInt({ min: 1n, max: 10n ** 20n })
const any = fc.tuple(whole, denominator).map(([a, b]) => fraction(a, b))
const nonZero = any.filter((a) => a.numerator !== 0n)
const places = fc.integer({ min: 0, max: 6 })
const decimalText = fc.stringMatching(/^-?[0-9]{1,20}(\.[0-9]{1,8})?$/)

const size = (a: Fraction): Fraction => (a.numerator < 0n ? negate(a) : a)

describe('fractions are a field', () => {
  test('addition and multiplication are commutative and associative, and multiplication distributes', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a))
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)))
        expect(multiply(a, b)).toEqual(multiply(b, a))
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)))
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
      }),
    )
  })

  test('zero and one are neutral; what is subtracted or divided comes back', () => {
    fc.assert(
      fc.property(any, nonZero, (a, b) => {
        expect(add(a, zero)).toEqual(a)
        expect(multiply(a, one)).toEqual(a)
        expect(add(subtract(a, b), b)).toEqual(a)
        expect(multiply(divide(a, b), b)).toEqual(a)
        expect(add(a, negate(a))).toEqual(zero)
      }),
    )
  })

  test('one number has one form: in lowest terms, the sign above', () => {
    fc.assert(
      fc.property(whole, denominator, fc.bigInt({ min: 1n, max: 1000n }), (a, b, k) => {
        expect(fraction(a * k, b * k)).toEqual(fraction(a, b))
        expect(fraction(-a, -b)).toEqual(fraction(a, b))
        expect(fraction(a, b).denominator > 0n).toBe(true)
      }),
    )
  })

  test('a denominator of zero throws', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError)
    expect(() => divide(one, zero)).toThrow(RangeError)
  })
})

describe('order', () => {
  test('comparing agrees with subtracting', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(subtract(a, b).numerator)))
        expect(compare(a, b) === 0).toBe(equals(a, b))
      }),
    )
  })

  test('the least, the mean and the greatest stand in that order', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (values) => {
        const [first = zero, ...others] = values
        const middle = mean(values)
        expect(compare(least(first, ...others), middle)).toBeLessThanOrEqual(0)
        expect(compare(middle, greatest(first, ...others))).toBeLessThanOrEqual(0)
        expect(multiply(middle, fraction(BigInt(values.length)))).toEqual(sum(values))
      }),
    )
  })
})

describe('rounding is half up, away from zero', () => {
  test.each([
    ['4.015', 2, '4.02'],
    ['-4.015', 2, '-4.02'],
    ['3.955', 2, '3.96'],
    ['4.0149999999', 2, '4.01'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['0.49', 0, '0'],
    ['-0.49', 0, '0'],
    ['-0.004', 2, '0.00'],
    ['0.005', 2, '0.01'],
    ['99.995', 2, '100.00'],
    ['7', 3, '7.000'],
  ])('%s to %i places is %s', (text, to, expected) => {
    expect(toFixed(parseDecimal(text), to)).toBe(expected)
  })

  test('a rounded number is at most half a unit away, and a half moves away from zero', () => {
    fc.assert(
      fc.property(any, places, (a, to) => {
        const half = fraction(1n, 2n * 10n ** BigInt(to))
        const distance = size(subtract(round(a, to), a))
        expect(compare(distance, half)).toBeLessThanOrEqual(0)
        if (equals(distance, half)) expect(compare(size(round(a, to)), size(a))).toBeGreaterThan(0)
        expect(isWhole(multiply(round(a, to), fraction(10n ** BigInt(to))))).toBe(true)
      }),
    )
  })

  test('rounding keeps order, sign and what is rounded already', () => {
    fc.assert(
      fc.property(any, any, places, (a, b, to) => {
        const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a]
        expect(compare(round(low, to), round(high, to))).toBeLessThanOrEqual(0)
        expect(round(negate(a), to)).toEqual(negate(round(a, to)))
        expect(round(round(a, to), to)).toEqual(round(a, to))
      }),
    )
  })
})

describe('decimals', () => {
  test('what is written exactly is read back exactly', () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        const number = parseDecimal(text)
        expect(parseDecimal(toDecimal(number))).toEqual(number)
        expect(toFixed(number, 8)).toBe(toFixed(parseDecimal(toDecimal(number)), 8))
      }),
    )
  })

  test('fixed places are written in full, and never as minus zero', () => {
    fc.assert(
      fc.property(any, places, (a, to) => {
        const text = toFixed(a, to)
        expect(text).toMatch(decimalPattern)
        expect(text.split('.')[1]?.length ?? 0).toBe(to)
        expect(parseDecimal(text)).toEqual(round(a, to))
        expect(text).not.toMatch(/^-[0.]+$/)
      }),
    )
  })

  test.each(['', '.5', '5.', '+1', '1e3', ' 1', '1,5', 'NaN', 'Infinity', '0x10', '--1', '1.2.3', '१'])(
    '%j is not a decimal',
    (text) => {
      expect(() => parseDecimal(text)).toThrow(SyntaxError)
    },
  )

  test('a third has no exact decimal', () => {
    expect(() => toDecimal(fraction(1n, 3n))).toThrow(RangeError)
    expect(toDecimal(fraction(5n, 2n))).toBe('2.5')
  })

  test('binary floating point gives 4.01 where the exact number gives 4.02 (case G12)', () => {
    expect((4.015).toFixed(2)).toBe('4.01')
    expect(toFixed(parseDecimal('4.015'), 2)).toBe('4.02')
  })
})
