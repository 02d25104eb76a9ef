import { divide, multiply, parseDecimal, round, subtract, fraction, type Fraction } from '../fraction.ts'
import { descriptorOf, stepsOf } from '../procurement/criteria.ts'
import type { Scale } from '../procurement/procurement.ts'
import type { ScaleStep } from './scoring.ts'

const ramps = [0, 1, 2, 3, 4, 5] as const
const highest = fraction(BigInt(ramps.length - 1))

/** Which of the six colours stands for a score: its place between minimum and maximum, rounded. */
export function rampOf(score: string, scale: Scale): ScaleStep['ramp'] {
  const minimum = parseDecimal(scale.minimum)
  const share = divide(subtract(parseDecimal(score), minimum), subtract(parseDecimal(scale.maximum), minimum))
  return ramps.find((ramp) => isAt(multiply(share, highest), ramp)) ?? 0
}

function isAt(place: Fraction, ramp: number): boolean {
  return round(place, 0).numerator === BigInt(ramp)
}

/** Every step of a scale with its published word and meaning, empty where the procurement gives none. */
export function scaleSteps(scale: Scale): readonly ScaleStep[] {
  return stepsOf(scale).map((score) => {
    const descriptor = descriptorOf(score, scale)
    return {
      score,
      word: descriptor?.word ?? '',
      meaning: descriptor?.meaning ?? '',
      ramp: rampOf(score, scale),
    }
  })
}
