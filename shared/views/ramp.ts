import { rampStep } from '../charts/ramp.ts'
import { parseDecimal } from '../fraction.ts'
import { descriptorOf, stepsOf } from '../procurement/criteria.ts'
import type { Scale } from '../procurement/procurement.ts'
import type { ScaleStep } from './scoring.ts'

/** Every step of a scale with its published word and meaning, empty where the procurement gives none. */
export function scaleSteps(scale: Scale): readonly ScaleStep[] {
  return stepsOf(scale).map((score) => {
    const descriptor = descriptorOf(score, scale)
    return {
      score,
      word: descriptor?.word ?? '',
      meaning: descriptor?.meaning ?? '',
      ramp: rampStep(parseDecimal(score), scale),
    }
  })
}
