import { parseDecimal, type Fraction } from '../fraction.ts'
import type { BidderId, MemberId, QuestionId } from '../identifiers.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { isCurrent } from '../evaluation/exchange/asked.ts'

/** What the members gave each cell: bidder, then question. */
export type IndividualScores = ReadonlyMap<BidderId, ReadonlyMap<QuestionId, readonly Fraction[]>>

/** A score that one member gave. */
export interface IndividualScore {
  readonly member: MemberId
  readonly bidder: BidderId
  readonly question: QuestionId
  readonly score: Fraction
}

/**
 * Every score on every sheet, in the order of the sheets, but for those of a question as it stood before it was clarified.
 * A panel of fifty gives some 300,000.
 */
export function* givenScores(evaluation: Evaluation): Iterable<IndividualScore> {
  const known = new Map<string, Fraction>()
  for (const [member, sheet] of evaluation.sheets) {
    for (const [bidder, given] of sheet.scores) {
      for (const [question, { score: text, revision }] of given) {
        if (!isCurrent(evaluation, { revision }, question)) continue
        const score = known.get(text) ?? parseDecimal(text)
        known.set(text, score)
        yield { member, bidder, question, score }
      }
    }
  }
}

/** The same by cell, without saying whose they are. */
export function individualScores(evaluation: Evaluation): IndividualScores {
  const scores = new Map<BidderId, Map<QuestionId, Fraction[]>>()
  for (const { bidder, question, score } of givenScores(evaluation)) {
    const ofBidder = scores.get(bidder) ?? new Map<QuestionId, Fraction[]>()
    scores.set(bidder, ofBidder)
    const ofCell = ofBidder.get(question)
    if (ofCell) ofCell.push(score)
    else ofBidder.set(question, [score])
  }
  return scores
}
