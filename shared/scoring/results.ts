import type { Fraction } from '../fraction.ts'
import type { BidderId, CriterionId, QuestionId, RequirementId } from '../identifiers.ts'

/** Points as summed (already rounded where the procurement rounds each) and as published, with fixed places. */
export interface Points {
  readonly exact: Fraction
  readonly shown: string
}

/**
 * Where a tender stands: `reasons` are the ids of what decided it (questions, criteria, requirements; the word
 * "withdrawn" or "excluded" where its status did), empty for an assessed tender.
 */
interface Standing {
  readonly bidder: BidderId
  readonly reasons: readonly string[]
}
export interface OutOfCompetition extends Standing {
  readonly standing: 'withdrawn' | 'excluded'
}
export interface BelowThreshold extends Standing {
  readonly standing: 'below-threshold'
  readonly questions: ReadonlyMap<QuestionId, Points>
}
export interface Assessed extends Standing {
  readonly standing: 'assessed'
  readonly questions: ReadonlyMap<QuestionId, Points>
  readonly prices: ReadonlyMap<CriterionId, Points>
  /** Top-level criteria. */
  readonly criteria: ReadonlyMap<CriterionId, Points>
  readonly total: Points
  /** 1, 2, 2, 4: tenders that nothing separates share a rank. */
  readonly rank: number
}
export type TenderResult = OutOfCompetition | BelowThreshold | Assessed

export type Missing =
  | { readonly bidder: BidderId; readonly question: QuestionId }
  | { readonly bidder: BidderId; readonly requirement: RequirementId }

export interface CompleteResults {
  readonly complete: true
  /** In the order of the tenders. */
  readonly tenders: readonly TenderResult[]
  /** Null where nobody is ranked, or nothing separates the first. */
  readonly recommended: BidderId | null
  /** Those who share the first rank, sorted; empty where one is first. */
  readonly tied: readonly BidderId[]
  /** Pairs whose exact totals differ although the published totals are equal. */
  readonly equalOnlyAsPublished: readonly (readonly [BidderId, BidderId])[]
}
export interface IncompleteResults {
  readonly complete: false
  readonly missing: readonly Missing[]
}
export type Results = CompleteResults | IncompleteResults
