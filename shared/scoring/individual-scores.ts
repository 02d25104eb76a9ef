import { parseDecimal, type Fraction } from '../fraction.ts'
import type { BidderId, QuestionId } from '../identifiers.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'

/** What the members gave each cell: bidder, then question. */
export type IndividualScores = ReadonlyMap<BidderId, ReadonlyMap<QuestionId, readonly Fraction[]>>

/** Every score on every sheet, in the order of the sheets. Read once: a panel of fifty gives some 300,000. */
export function individualScores({ sheets }: Evaluation): IndividualScores {
  const known = new Map<string, Fraction>()
  const scores = new Map<BidderId, Map<QuestionId, Fraction[]>>()
  for (const sheet of sheets.values()) {
    for (const [bidder, given] of sheet.scores) {
      const ofBidder = scores.get(bidder) ?? new Map<QuestionId, Fraction[]>()
      scores.set(bidder, ofBidder)
      for (const [question, { score }] of given) {
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
