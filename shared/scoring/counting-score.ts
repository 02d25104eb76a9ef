import { assertNever } from '../assert-never.ts'
import { compare, mean, parseDecimal, type Fraction } from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Question } from '../procurement/procurement.ts'
import type { IndividualScores } from './individual-scores.ts'

/**
 * The score that counts for one cell: the one the panel agreed last, or the mean or median of the individual ones where
 * the published procurement says so. Undefined where it is missing: an average never stands in for agreement
 * (rules.md, "Scoring", 3).
 */
export function countingScore(
  { agreed }: Evaluation,
  individual: IndividualScores,
  bidder: BidderId,
  question: Question,
): Fraction | undefined {
  const decision = question.decision ?? 'consensus'
  const given = individual.get(bidder)?.get(question.id) ?? []
  switch (decision) {
    case 'consensus': {
      const last = agreed.get(bidder)?.get(question.id)?.at(-1)
      return last && parseDecimal(last.score)
    }
    case 'mean':
      return given.length === 0 ? undefined : mean(given)
    case 'median':
      return median(given)
    default:
      return assertNever(decision)
  }
}

/** The middle score, or the mean of the two in the middle. Undefined for none. */
export function median(scores: readonly Fraction[]): Fraction | undefined {
  const sorted = [...scores].sort(compare)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.length === 0 ? undefined : mean(middle)
}
