import type { Evaluation } from '../evaluation/evaluation.ts'
import { compare, divide, multiply, subtract, zero, type Fraction } from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import { criteriaTree, type QuestionLeaf } from '../procurement/criteria-tree.ts'
import { isAgreed } from '../procurement/criteria.ts'
import type { IndividualScores } from '../scoring/individual-scores.ts'
import { lockedScores } from './locked-scores.ts'

/** One answer that the panel talks about. */
export interface AgendaCell {
  readonly bidder: BidderId
  /** How many members scored it. */
  readonly count: number
  /** Undefined where nobody scored it. */
  readonly range: { readonly lowest: Fraction; readonly highest: Fraction } | undefined
  readonly atStake: Fraction
}

/** A question with its answers, the one with most at stake first. */
export interface AgendaQuestion {
  readonly leaf: QuestionLeaf
  readonly cells: readonly AgendaCell[]
  /** Of the answer with most at stake. */
  readonly atStake: Fraction
}

/**
 * What the panel talks about and in which order: most marks at stake first, then by weighting, then by question order
 * (rules.md, "Moderation"). Every tender that is in and every question that people agree is in it, whether or not it is
 * agreed by now, so that the order stays the same all through a meeting.
 */
export function agendaOf(evaluation: Evaluation): readonly AgendaQuestion[] {
  const known = agendas.get(evaluation.sheets)
  if (known && isFor(known.evaluation, evaluation)) return known.agenda
  const agenda = workOut(evaluation)
  agendas.set(evaluation.sheets, { evaluation, agenda })
  return agenda
}

/** Kept with the sheets, which agreeing does not change: a panel of fifty gives some 300,000 scores. */
const agendas = new WeakMap<
  Evaluation['sheets'],
  { evaluation: Evaluation; agenda: readonly AgendaQuestion[] }
>()

function isFor(one: Evaluation, other: Evaluation): boolean {
  return (
    one.procurement === other.procurement && one.tenders === other.tenders && one.exchange === other.exchange
  )
}

function workOut(evaluation: Evaluation): readonly AgendaQuestion[] {
  const { procurement } = evaluation
  if (!procurement) return []
  const given = lockedScores(evaluation)
  const admitted = [...evaluation.tenders.values()].filter(({ status }) => status === 'admitted')
  return criteriaTree(procurement)
    .questions.filter(({ question }) => isAgreed(question))
    .map((leaf) => {
      const cells = admitted
        .map(({ bidder }) => agendaCell(bidder, leaf, given))
        .sort((a, b) => compare(b.atStake, a.atStake))
      return { leaf, cells, atStake: cells[0]?.atStake ?? zero }
    })
    .sort((a, b) => compare(b.atStake, a.atStake) || compare(b.leaf.weighting, a.leaf.weighting))
}

function agendaCell(bidder: BidderId, leaf: QuestionLeaf, given: IndividualScores): AgendaCell {
  const scores = given.get(bidder)?.get(leaf.question.id) ?? []
  const range = rangeOf(scores)
  return { bidder, count: scores.length, range, atStake: range ? marksAtStake(range, leaf) : zero }
}

export function rangeOf(scores: readonly Fraction[]): AgendaCell['range'] {
  const [first, ...others] = scores
  if (!first) return undefined
  let [lowest, highest] = [first, first]
  for (const score of others) {
    if (compare(score, lowest) < 0) lowest = score
    if (compare(score, highest) > 0) highest = score
  }
  return { lowest, highest }
}

/** (highest − lowest individual score) ÷ scale maximum × weighting (rules.md, "Moderation"). */
export function marksAtStake(
  { lowest, highest }: NonNullable<AgendaCell['range']>,
  { maximum, weighting }: Pick<QuestionLeaf, 'maximum' | 'weighting'>,
): Fraction {
  return divide(multiply(subtract(highest, lowest), weighting), maximum)
}
