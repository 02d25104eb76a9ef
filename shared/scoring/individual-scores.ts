import { parseDecimal, type Fraction } from '../fraction.ts'
import type { BidderId, QuestionId } from '../identifiers.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { isCurrent } from '../evaluation/exchange/asked.ts'

/** What the members gave each cell: bidder, then question. */
export type IndividualScores = ReadonlyMap<BidderId, ReadonlyMap<QuestionId, readonly Fraction[]>>

/**
 * Every score on every sheet, in the order of the sheets, but for those of a question as it stood before it was clarified.
 * Read once: a panel of fifty gives some 300,000.
 */
export function individualScores(evaluation: Evaluation): IndividualScores {
  const known = new Map<string, Fraction>()
  const scores = new Map<BidderId, Map<QuestionId, Fraction[]>>()
  for (const sheet of evaluation.sheets.values()) {
    for (const [bidder, given] of sheet.scores) {
      const ofBidder = scores.get(bidder) ?? new Map<QuestionId, Fraction[]>()
      scores.set(bidder, ofBidder)
      for (const [question, { score, revision }] of given) {
        if (!isCurrent(evaluation, { revision }, question)) continue
        const number = known.get(score) ?? parseDecimal(score)
        known.set(score, number)
        const ofCell = ofBidder.get(question)
        if (ofCell) ofCell.push(number)
        else ofBidder.set(question, [number])
      }
    }
  }
  return scores
}
