import {
  compare,
  divide,
  fraction,
  multiply,
  parseDecimal,
  round,
  subtract,
  type Fraction,
} from '../fraction.ts'
import type { Scale } from '../procurement/procurement.ts'
import type { PartStep, RampStep } from './scene.ts'

const rampSteps = [0, 1, 2, 3, 4, 5] as const

/** Where a score stands between the lowest (0) and the highest (1) of its scale. */
export function shareOfScale(score: Fraction, scale: Pick<Scale, 'minimum' | 'maximum'>): Fraction {
  const minimum = parseDecimal(scale.minimum)
  const range = subtract(parseDecimal(scale.maximum), minimum)
  return compare(range, fraction(0n)) === 0 ? fraction(0n) : divide(subtract(score, minimum), range)
}

/** Which of the six darknesses a score has: the lowest score 0, the highest 5, whatever the scale. */
export function rampStep(score: Fraction, scale: Pick<Scale, 'minimum' | 'maximum'>): RampStep {
  const step = round(multiply(shareOfScale(score, scale), fraction(5n)), 0)
  return rampSteps.find((each) => BigInt(each) >= step.numerator) ?? 5
}

/** Segments beyond the sixth use the colours again. */
export function partStep(index: number): PartStep {
  return rampSteps[index % rampSteps.length] ?? 0
}

/** For lengths of drawings only: the one place where an exact number becomes a floating one. */
export function drawingNumber(value: Fraction): number {
  return Number(value.numerator) / Number(value.denominator)
}
