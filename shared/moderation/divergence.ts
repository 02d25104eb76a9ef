import type { Evaluation } from '../evaluation/evaluation.ts'
import { compare, equals, type Fraction } from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import { criteriaTree, type QuestionLeaf } from '../procurement/criteria-tree.ts'
import { individualScores } from '../scoring/individual-scores.ts'
import { marksAtStake, rangeOf } from './agenda.ts'

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
  const range = rangeOf(scores)
  if (!range || equals(range.lowest, range.highest)) return undefined
  return { bidder, leaf, scores, ...range, atStake: marksAtStake(range, leaf) }
}
