import { firmnessOf, type Firmness } from '../analysis/firmness.ts'
import type { BidderId, MemberId } from '../identifiers.ts'
import { criteriaTree, type CriteriaTree } from '../procurement/criteria-tree.ts'
import { isRefusal } from '../refusal.ts'
import { assess, type Assessment } from '../scoring/assessment.ts'
import type { Assessed, CompleteResults } from '../scoring/results.ts'
import { completeOf, type LeadWork } from './lead-work.ts'

/** What the sentences about firmness are made of. */
export interface FirmnessWork extends LeadWork {
  readonly complete: CompleteResults
  readonly assessment: Assessment
  readonly firmness: Firmness
  readonly tree: CriteriaTree
  /** The best first. */
  readonly ranked: readonly Assessed[]
  readonly nameOf: (bidder: string) => string
  readonly titleOf: (member: MemberId) => string
}

/** Undefined while there is no ranking. */
export function firmnessWork(work: LeadWork): FirmnessWork | undefined {
  const { evaluation, procurement } = work
  const complete = completeOf(work)
  const assessment = assess(evaluation)
  if (!complete || isRefusal(assessment) || !assessment.complete) return undefined
  return {
    ...work,
    complete,
    assessment,
    firmness: firmnessOf(evaluation, assessment),
    tree: criteriaTree(procurement),
    ranked: complete.tenders
      .filter((tender) => tender.standing === 'assessed')
      .sort((a, b) => a.rank - b.rank),
    nameOf: (bidder) => evaluation.tenders.get(bidder as BidderId)?.name ?? bidder,
    titleOf: (member) => evaluation.panel.get(member)?.title ?? member,
  }
}

/** Names one after the other; after `most` of them how many more there are. */
export function namesOf({ say, nameOf }: FirmnessWork, bidders: readonly string[], most = 3): string {
  return listed(say, bidders.map(nameOf), most)
}

export function listed(say: LeadWork['say'], items: readonly string[], most = 3): string {
  const shown = items.slice(0, most)
  const more = items.length - shown.length
  if (more > 0) return say('document.listMore', { items: shown.join(', '), count: more })
  const last = shown.at(-1) ?? ''
  return shown.length < 2 ? last : say('document.listAnd', { items: shown.slice(0, -1).join(', '), last })
}
