import { refusal, type Refusal } from '../../refusal.ts'
import type { Cell } from '../exchange-events.ts'
import type { Evaluation, Member } from '../evaluation.ts'
import { isAllotted } from '../decisions/known.ts'
import { findQuestion } from '../../procurement/criteria.ts'

/**
 * What blocks publishing until the lead records a resolution (record.md, "The record"): a log in two versions, or an
 * answer that two laptops score differently.
 * @param cell only what concerns this answer; a fork concerns all that its member scores
 */
export function unresolved(state: Evaluation, cell?: Cell): Refusal | undefined {
  for (const [id, { troubles }] of state.exchange.returns) {
    const member = state.panel.get(id)
    const title = member?.title ?? id
    if (troubles.forks.length > 0 && concerns(member, cell))
      return refusal('refusal.forkOpen', { member: title })
    const conflict = troubles.conflicts.find(
      ({ bidder, question }) => !cell || (bidder === cell.bidder && question === cell.question),
    )
    if (conflict) return refusal('refusal.conflictOpen', { member: title, ...cellNames(state, conflict) })
  }
  return undefined
}

function concerns(member: Member | undefined, cell: Cell | undefined): boolean {
  return !member || !cell || isAllotted(member, cell.question)
}

/** What a sentence calls an answer. */
export function cellNames(
  state: Evaluation,
  { bidder, question }: Cell,
): { readonly bidder: string; readonly question: string } {
  const title = state.procurement && findQuestion(state.procurement, question)?.title
  return { bidder: state.tenders.get(bidder)?.name ?? bidder, question: title ?? question }
}
