import { compare, divide, fraction, multiply, parseDecimal, sum, type Fraction } from '../fraction.ts'
import type { CriterionId, QuestionId } from '../identifiers.ts'
import type { CriteriaTree } from '../procurement/criteria-tree.ts'
import type { Points } from './results.ts'

const hundred = fraction(100n)

/**
 * Which thresholds a tender is under (rules.md, "Scoring", 5): questions by the score that counts, then criteria by their
 * points — sums of rounded points where each is rounded, exact otherwise — each in the order of the procurement.
 */
export function failedThresholds(
  tree: CriteriaTree,
  scores: ReadonlyMap<QuestionId, Fraction>,
  points: ReadonlyMap<QuestionId, Points>,
): readonly (QuestionId | CriterionId)[] {
  const questions = tree.questions.flatMap(({ question: { id, minimumScore } }) => {
    const score = scores.get(id)
    if (minimumScore === undefined || !score) return []
    return compare(score, parseDecimal(minimumScore)) < 0 ? [id] : []
  })
  const criteria = tree.criteria.flatMap(
    ({ criterion: { id, minimumPercent }, weighting, questions: held }) => {
      if (minimumPercent === undefined) return []
      const needed = divide(multiply(weighting, parseDecimal(minimumPercent)), hundred)
      const earned = sum(held.flatMap(({ question }) => points.get(question.id)?.exact ?? []))
      return compare(earned, needed) < 0 ? [id] : []
    },
  )
  return [...questions, ...criteria]
}
