import { add, subtract, sum, zero, type Fraction } from '../fraction.ts'
import type { BidderId, CriterionId, QuestionId } from '../identifiers.ts'
import type { CriteriaTree, QuestionLeaf } from '../procurement/criteria-tree.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { exactQuestionPoints, pointsOf } from './points.ts'
import type { Points } from './results.ts'
import { failedThresholds } from './thresholds.ts'

/** A tender whose scores count: its question points, and what it failed. Not yet compared with any other. */
export interface Contender {
  readonly bidder: BidderId
  readonly scores: ReadonlyMap<QuestionId, Fraction>
  readonly questions: ReadonlyMap<QuestionId, Points>
  /** Points of the questions under each top-level criterion, as summed. */
  readonly quality: ReadonlyMap<CriterionId, Fraction>
  /** In pounds. */
  readonly prices: ReadonlyMap<CriterionId, Fraction>
  /** Ids of the questions, then criteria, whose thresholds it is under. Empty for an assessed tender. */
  readonly below: readonly (QuestionId | CriterionId)[]
}

/** What a score earns at a question. */
export type QuestionPoints = (leaf: QuestionLeaf, score: Fraction) => Points

/**
 * @param scores the score that counts for every question of the procurement
 * @param earned for who works out the same scores many times over, and remembers
 */
export function contender(
  procurement: Procurement,
  tree: CriteriaTree,
  { bidder, scores, prices }: Pick<Contender, 'bidder' | 'scores' | 'prices'>,
  earned: QuestionPoints = questionPoints(procurement),
): Contender {
  const questions = new Map<QuestionId, Points>()
  for (const leaf of tree.questions) {
    const score = scores.get(leaf.question.id)
    if (score) questions.set(leaf.question.id, earned(leaf, score))
  }
  const quality = new Map(
    tree.top.map((node) => [
      node.criterion.id,
      sum(node.questions.flatMap(({ question }) => questions.get(question.id)?.exact ?? [])),
    ]),
  )
  return { bidder, scores, questions, quality, prices, below: failedThresholds(tree, scores, questions) }
}

export function questionPoints({ rounding }: Procurement): QuestionPoints {
  return (leaf, score) => pointsOf(exactQuestionPoints(leaf, score), rounding)
}

/** The same tender with another score for one question: what else it earned is not worked out again. */
export function rescored(
  procurement: Procurement,
  tree: CriteriaTree,
  before: Contender,
  leaf: QuestionLeaf,
  score: Fraction,
): Contender {
  const { id } = leaf.question
  const points = questionPoints(procurement)(leaf, score)
  const gained = subtract(points.exact, before.questions.get(id)?.exact ?? zero)
  const scores = new Map(before.scores).set(id, score)
  const questions = new Map(before.questions).set(id, points)
  const quality = new Map(before.quality)
  quality.set(leaf.top.id, add(quality.get(leaf.top.id) ?? zero, gained))
  return { ...before, scores, questions, quality, below: failedThresholds(tree, scores, questions) }
}
