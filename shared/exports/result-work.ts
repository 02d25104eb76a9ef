import type { Evaluation, Member, Tender } from '../evaluation/evaluation.ts'
import type { BidderId } from '../identifiers.ts'
import type { Say } from '../messages/message.ts'
import { criteriaTree, type CriteriaTree } from '../procurement/criteria-tree.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { IndividualScores } from '../scoring/individual-scores.ts'
import type { Results, TenderResult } from '../scoring/results.ts'

/** What the exports of a result are made of. Whether scores may be seen at all was asked before. */
export interface ResultWork {
  readonly evaluation: Evaluation
  readonly procurement: Procurement
  /** A refusal where there can be none yet: a price is missing. */
  readonly results: Results | Refusal
  readonly individual: IndividualScores
  /** Until quality is agreed no price leaves, the lead's spreadsheet included. */
  readonly arePricesSealed: boolean
  /** What keeps the result from being complete, in sentences. */
  readonly missing: readonly string[]
  readonly say: Say
}

export function treeOf({ procurement }: Pick<ResultWork, 'procurement'>): CriteriaTree {
  return criteriaTree(procurement)
}

/** In the order in which they came in, whatever the result: a column keeps its place. */
export function tendersOf({ evaluation }: Pick<ResultWork, 'evaluation'>): readonly Tender[] {
  return [...evaluation.tenders.values()]
}

/** Whoever could score. */
export function scorersOf({ evaluation }: Pick<ResultWork, 'evaluation'>): readonly Member[] {
  const { panel, sheets } = evaluation
  return [...panel.values()].filter(({ member, role }) => role !== 'observer' || sheets.has(member))
}

/** What became of a tender; undefined while the result is not complete. */
export function resultOf(
  { results }: Pick<ResultWork, 'results'>,
  bidder: BidderId,
): TenderResult | undefined {
  if (isRefusal(results) || !results.complete) return undefined
  return results.tenders.find((tender) => tender.bidder === bidder)
}

/** Out by its status, or by a requirement that it failed: nothing of its scores decides that. */
export function outBy(
  { procurement }: Pick<ResultWork, 'procurement'>,
  { status, requirements }: Tender,
): 'withdrawn' | 'excluded' | undefined {
  if (status !== 'admitted') return status
  const failed = procurement.requirements.some(
    ({ id, consequence }) => consequence === 'excluded' && requirements.get(id) === 'fail',
  )
  return failed ? 'excluded' : undefined
}

/** Where a tender stands, in words. */
export function standingWords(work: ResultWork, tender: Tender): string {
  const out = outBy(work, tender)
  if (out) return work.say(`exports.standing.${out}`)
  const result = resultOf(work, tender.bidder)
  if (!result) return work.say('exports.standing.open')
  return work.say(`exports.standing.${result.standing === 'assessed' ? 'assessed' : 'belowThreshold'}`)
}
