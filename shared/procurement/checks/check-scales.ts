import { compare, divide, isWhole, parseDecimal, subtract, toDecimal, zero } from '../../fraction.ts'
import { below } from '../../json-path.ts'
import { refusal, type Refusal } from '../../refusal.ts'
import { isOnScale } from '../criteria.ts'
import type { Procurement, Scale } from '../procurement.ts'
import { placedCriteria, placedQuestions } from './placed-criteria.ts'

/** The procurement's scale and those of single questions. */
export function checkScales(procurement: Procurement, path: string): readonly Refusal[] {
  const questions = placedCriteria(procurement, path).flatMap(placedQuestions)
  return [
    ...checkScale(procurement.scale, below(path, 'scale')),
    ...questions.flatMap(({ item: { scale }, path: place }) =>
      scale ? checkScale(scale, below(place, 'scale')) : [],
    ),
  ]
}

/** Points are score ÷ maximum, so nothing is below zero and the maximum is above it; steps reach the maximum exactly. */
function checkScale(scale: Scale, path: string): readonly Refusal[] {
  const { minimum, maximum, step } = scale
  const range = subtract(parseDecimal(maximum), parseDecimal(minimum))
  if (compare(parseDecimal(minimum), zero) < 0) {
    return [refusal('refusal.scale.negativeMinimum', { minimum }, below(path, 'minimum'))]
  }
  if (compare(range, zero) <= 0) {
    return [refusal('refusal.scale.emptyRange', { minimum, maximum }, below(path, 'maximum'))]
  }
  if (compare(parseDecimal(step), zero) <= 0) {
    return [refusal('refusal.scale.stepNotPositive', { step }, below(path, 'step'))]
  }
  if (!isWhole(divide(range, parseDecimal(step)))) {
    return [refusal('refusal.scale.stepDoesNotFit', { minimum, maximum, step }, below(path, 'step'))]
  }
  return checkDescriptors(scale, below(path, 'descriptors'))
}

function checkDescriptors(scale: Scale, path: string): readonly Refusal[] {
  const { minimum, maximum, step } = scale
  const seen = new Set<string>()
  return scale.descriptors.flatMap(({ score }, index) => {
    const place = below(path, index, 'score')
    if (!isOnScale(score, scale)) {
      return [refusal('refusal.scale.descriptorOff', { score, minimum, maximum, step }, place)]
    }
    const number = toDecimal(parseDecimal(score))
    if (seen.has(number)) return [refusal('refusal.scale.descriptorTwice', { score }, place)]
    seen.add(number)
    return []
  })
}
