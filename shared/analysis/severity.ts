import type { Fraction } from '../fraction.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { MemberId } from '../identifiers.ts'
import { Ahead } from './ahead.ts'
import { comparedScores, type ComparedScores } from './scores-in-units.ts'

/** How one member scored against the others. */
export interface Severity {
  /** Answers that somebody else scored too. */
  readonly shared: number
  /** Mean of the own score less the mean of the others' there; below zero for a strict member. Null for who shares no cell. */
  readonly ahead: Fraction | null
}

/**
 * How much higher or lower than the others each member scored: the mean, over the cells that somebody else scored too, of
 * the own score less the mean of the others' (rules.md, "How firm is the result"). In the order of the sheets. For the lead
 * only. It never adjusts a score.
 */
export function severities({ unit, scores, cells }: ComparedScores): ReadonlyMap<MemberId, Severity> {
  const members = new Map<MemberId, Ahead>()
  for (const { member, bidder, question, units } of scores) {
    const own = members.get(member) ?? new Ahead()
    members.set(member, own)
    own.add(units, cells.get(bidder)?.get(question))
  }
  return new Map(
    [...members].map(([member, own]) => [member, { shared: Number(own.cells), ahead: own.mean(unit) }]),
  )
}

/** The same without saying over how many answers. */
export function severityOf(evaluation: Evaluation): ReadonlyMap<MemberId, Fraction | null> {
  return new Map([...severities(comparedScores(evaluation))].map(([member, { ahead }]) => [member, ahead]))
}
