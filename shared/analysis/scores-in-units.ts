import { commonDenominator } from '../fraction.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { givenScores, type IndividualScore } from '../scoring/individual-scores.ts'

/** A score as a whole number of units. */
export interface ScoreInUnits extends Omit<IndividualScore, 'score'> {
  readonly units: bigint
}

/** What several members gave one cell, added up. */
export interface CellTotal {
  readonly units: bigint
  readonly size: number
}

/**
 * All individual scores in one unit that is contained in each of them without a rest, so that 300,000 of them are added up
 * exactly and without looking for common factors each time. Divided by `unit` they are the scores again.
 */
export function scoresInUnits(evaluation: Evaluation): {
  readonly unit: bigint
  readonly scores: readonly ScoreInUnits[]
} {
  const given = [...givenScores(evaluation)]
  const unit = commonDenominator(new Set(given.map(({ score }) => score)))
  return {
    unit,
    scores: given.map(({ member, bidder, question, score }) => ({
      member,
      bidder,
      question,
      units: score.numerator * (unit / score.denominator),
    })),
  }
}

type ByCell<Value> = ReadonlyMap<IndividualScore['bidder'], ReadonlyMap<IndividualScore['question'], Value>>
export type CellTotals = ByCell<CellTotal>

/** Bidder, then question. */
export function cellTotals(scores: readonly ScoreInUnits[]): CellTotals {
  const cells = new Map<IndividualScore['bidder'], Map<IndividualScore['question'], CellTotal>>()
  for (const { bidder, question, units } of scores) {
    const ofBidder = cells.get(bidder) ?? new Map<IndividualScore['question'], CellTotal>()
    cells.set(bidder, ofBidder)
    const cell = ofBidder.get(question)
    ofBidder.set(question, { units: (cell?.units ?? 0n) + units, size: (cell?.size ?? 0) + 1 })
  }
  return cells
}

/** The scores with what they are compared with. */
export interface ComparedScores {
  readonly unit: bigint
  readonly scores: readonly ScoreInUnits[]
  readonly cells: CellTotals
}

export function comparedScores(evaluation: Evaluation): ComparedScores {
  const { unit, scores } = scoresInUnits(evaluation)
  return { unit, scores, cells: cellTotals(scores) }
}
