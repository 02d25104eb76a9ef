import type { Evaluation, ScoreSheet } from '../evaluation/evaluation.ts'
import { isSent } from '../evaluation/exchange/asked.ts'
import type { MemberId } from '../identifiers.ts'
import { individualScores, type IndividualScores } from '../scoring/individual-scores.ts'

/** The sheets that members sent. Scores are locked by that before anybody else sees them (rules.md, "Moderation"). */
export function lockedSheets({ sheets }: Pick<Evaluation, 'sheets'>): ReadonlyMap<MemberId, ScoreSheet> {
  return new Map([...sheets].filter(([, sheet]) => isSent(sheet)))
}

/** What the members gave each cell, of sheets that were sent and of questions as they now stand. */
export function lockedScores(evaluation: Evaluation): IndividualScores {
  return individualScores({ ...evaluation, sheets: lockedSheets(evaluation) })
}
