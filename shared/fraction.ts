/**
 * Exact numbers. Every weighting, price, score and total is one of these from the moment it is read until it is
 * printed; nothing here passes through binary floating point.
 */
export interface Fraction {
  /** Carries the sign. */
  readonly numerator: bigint
  /** Always positive, and has no factor in common with the numerator. */
  readonly denominator: bigint
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a < 0n ? -a : a
}

/** @throws RangeError if the denominator is zero: callers refuse such input before they divide. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError('A fraction has no zero denominator')
  const sign = denominator < 0n ? -1n : 1n
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

export const zero = fraction(0n)
export const one = fraction(1n)

/** A decimal as the evaluation file writes it: "12", "0.5", "-3.25". No exponent, no sign "+", no bare point. */
export const decimalPattern = /^-?\d+(\.\d+)?$/

/** @throws SyntaxError if the text is not a decimal; schemas check the pattern first. */
export function parseDecimal(text: string): Fraction {
  if (!decimalPattern.test(text)) throw new SyntaxError(`Not a decimal number: ${text}`)
  const [whole = '0', places = ''] = text.split('.')
  return fraction(BigInt(whole + places), 10n ** BigInt(places.length))
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b))
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator)
}

/** @throws RangeError if b is zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator)
}

export function negate(a: Fraction): Fraction {
  return { numerator: -a.numerator, denominator: a.denominator }
}

/** Negative, zero or positive, as a sorting function wants it. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function equals(a: Fraction, b: Fraction): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(add, zero)
}

/** @throws RangeError for no values. */
export function mean(values: readonly Fraction[]): Fraction {
  return divide(sum(values), fraction(BigInt(values.length)))
}

export function least(first: Fraction, ...others: readonly Fraction[]): Fraction {
  return others.reduce((a, b) => (compare(b, a) < 0 ? b : a), first)
}

export function greatest(first: Fraction, ...others: readonly Fraction[]): Fraction {
  return others.reduce((a, b) => (compare(b, a) > 0 ? b : a), first)
}

/** The least whole number that makes whole numbers of all of them: 1 for none. */
export function commonDenominator(values: Iterable<Fraction>): bigint {
  let common = 1n
  for (const { denominator } of values) {
    if (common % denominator !== 0n)
      common = (common / greatestCommonDivisor(common, denominator)) * denominator
  }
  return common
}

export function isWhole(a: Fraction): boolean {
  return a.denominator === 1n
}

/** Half up, away from zero (rules.md, "Scoring", 1). The only rounding in the program. */
export function round(a: Fraction, places: number): Fraction {
  const unit = 10n ** BigInt(places)
  const size = a.numerator < 0n ? -a.numerator : a.numerator
  const rounded = (2n * size * unit + a.denominator) / (2n * a.denominator)
  return fraction(a.numerator < 0n ? -rounded : rounded, unit)
}

/** Rounded and written with exactly so many places: "12.00". Never "-0.00". */
export function toFixed(a: Fraction, places: number): string {
  const rounded = round(a, places)
  const units = (rounded.numerator * 10n ** BigInt(places)) / rounded.denominator
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return units < 0n ? `-${text}` : text
}

/**
 * The shortest exact decimal: "15", "2.5".
 * @throws RangeError where no decimal is exact, as for a third.
 */
export function toDecimal(a: Fraction): string {
  for (let places = 0, rest = a.denominator; ; places++) {
    if (10n ** BigInt(places) % rest === 0n) return toFixed(a, places)
    if (places > 1000) throw new RangeError('No decimal is exact')
  }
}
