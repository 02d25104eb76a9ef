import { compare, fraction, parseDecimal, zero } from '../../fraction.ts'
import { below } from '../../json-path.ts'
import { refusal, type Refusal } from '../../refusal.ts'
import { criteriaTree } from '../criteria-tree.ts'
import { isAgreed, isStep, isWithin, scaleOf } from '../criteria.ts'
import type { Criterion, Procurement, Question } from '../procurement.ts'
import { placedCriteria, placedQuestions, type Placed } from './placed-criteria.ts'

const hundred = fraction(100n)

/** Thresholds that a tender can reach and that can be applied before prices are compared. */
export function checkThresholds(procurement: Procurement, path: string): readonly Refusal[] {
  const criteria = placedCriteria(procurement, path)
  const questions = criteria.flatMap(placedQuestions)
  return [
    ...questions.flatMap((question) => checkMinimumScore(procurement, question)),
    ...criteria.flatMap((criterion) => checkMinimumPercent(procurement, criterion)),
  ]
}

/** An agreed score lies on a step, so its minimum does; a mean or a median may lie between two. */
function checkMinimumScore(procurement: Procurement, { item, path }: Placed<Question>): readonly Refusal[] {
  const { title, minimumScore } = item
  if (minimumScore === undefined) return []
  const scale = scaleOf(procurement, item)
  if (compare(parseDecimal(scale.step), zero) <= 0) return []
  const reachable = isAgreed(item) ? isStep : isWithin
  if (reachable(parseDecimal(minimumScore), scale)) return []
  const { minimum, maximum, step } = scale
  const values = { question: title, score: minimumScore, minimum, maximum, step }
  return [refusal('refusal.offScale', values, below(path, 'minimumScore'))]
}

/** Price points depend on who is still in, so whether one is still in cannot depend on them. */
function checkMinimumPercent(
  procurement: Procurement,
  { item, path }: Placed<Criterion>,
): readonly Refusal[] {
  const { id, title, minimumPercent } = item
  if (minimumPercent === undefined) return []
  const percent = parseDecimal(minimumPercent)
  const place = below(path, 'minimumPercent')
  if (compare(percent, zero) < 0 || compare(percent, hundred) > 0) {
    return [refusal('refusal.criteria.minimumPercent', { id, title, percent: minimumPercent }, place)]
  }
  const priced = (criteriaTree(procurement).criterion.get(id)?.prices.length ?? 0) > 0
  return priced ? [refusal('refusal.criteria.minimumOfPrice', { id, title }, place)] : []
}
