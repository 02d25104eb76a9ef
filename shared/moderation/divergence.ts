import type { Evaluation } from '../evaluation/evaluation.ts'
import {
  compare,
  divide,
  equals,
  greatest,
  least,
  multiply,
  parseDecimal,
  subtract,
  type Fraction,
} from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import { criteriaTree, type QuestionLeaf } from '../procurement/criteria-tree.ts'
import { individualScores } from '../scoring/individual-scores.ts'

/** How far apart the members' own scores of one answer are. */
export interface Divergence {
  readonly bidder: BidderId
  readonly leaf: QuestionLeaf
  /** In the order of the sheets. */
  readonly scores: readonly Fraction[]
  readonly lowest: Fraction
  readonly highest: Fraction
  /** (highest − lowest) ÷ scale maximum × weighting (rules.md, "Moderation"). */
  readonly atStake: Fraction
}

/**
 * Every cell that members scored differently, in the order of the agenda: most marks at stake first, then by
 * weighting, then by question and tender as they come.
 */
export function divergences(evaluation: Evaluation): readonly Divergence[] {
  const { procurement } = evaluation
  if (!procurement) return []
  const given = individualScores(evaluation)
  return criteriaTree(procurement)
    .questions.flatMap((leaf) =>
      [...evaluation.tenders.keys()].flatMap(
        (bidder) => divergenceOf(bidder, leaf, given.get(bidder)?.get(leaf.question.id) ?? []) ?? [],
      ),
    )
    .sort((a, b) => compare(b.atStake, a.atStake) || compare(b.leaf.weighting, a.leaf.weighting))
}

function divergenceOf(
  bidder: BidderId,
  leaf: QuestionLeaf,
  scores: readonly Fraction[],
): Divergence | undefined {
  const [first, ...others] = scores
  if (!first) return undefined
  const lowest = least(first, ...others)
  const highest = greatest(first, ...others)
  if (equals(lowest, highest)) return undefined
  const range = subtract(highest, lowest)
  const atStake = divide(multiply(range, leaf.weighting), parseDecimal(leaf.scale.maximum))
  return { bidder, leaf, scores, lowest, highest, atStake }
}
