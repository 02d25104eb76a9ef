import { assertNever } from '../../assert-never.ts'
import { questionsOf } from '../../procurement/criteria.ts'
import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Outcome } from '../decide.ts'
import type { Evaluation, Member } from '../evaluation.ts'
import type { Event } from '../event.ts'
import { seesScores } from '../exchange/blindness.ts'
import { unresolved } from '../exchange/unresolved.ts'
import { allottedQuestions, knownMember, knownPublished } from './known.ts'

/** A member reads the record and says that it is right, or why they do not. */
export function confirmRecord(state: Evaluation, command: CommandOf<'ConfirmRecord'>): Event | Refusal {
  const { member, confirmed, note } = command
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const known = knownMember(state, member)
  if (isRefusal(known)) return known
  const waits = unresolved(state)
  if (waits) return waits
  const open = openAgreements(state)
  if (open > 0) return refusal('refusal.notAllAgreed', { count: open })
  if (!confirmed && note.trim() === '') return refusal('refusal.reasonNeeded')
  // What a member signed, only their own laptop takes back.
  if (state.confirmations.get(member)?.signed) return refusal('refusal.answerSigned', { member: known.title })
  return { type: 'RecordConfirmed', member, confirmed, note }
}

/** Cells of tenders still in that wait for the panel. */
export function openAgreements(state: Evaluation): number {
  if (!state.procurement) return 0
  const questions = questionsOf(state.procurement).filter(
    ({ decision }) => (decision ?? 'consensus') === 'consensus',
  )
  return [...state.tenders.values()]
    .filter(({ status }) => status === 'admitted')
    .flatMap(({ bidder }) => questions.filter(({ id }) => !state.agreed.get(bidder)?.has(id))).length
}

export function writeSection(state: Evaluation, command: CommandOf<'WriteSection'>): Event | Refusal {
  if (!state.procurement) return refusal('refusal.noProcurement')
  const { section, author, text } = command
  return { type: 'SectionWritten', section, author, text }
}

/** Members whose scores were counted and who have not said whether the record is right. */
export function unconfirmedMembers(state: Evaluation): readonly Member[] {
  const { procurement } = state
  if (!procurement) return []
  return [...state.panel.values()].filter(
    (member) => allottedQuestions(procurement, member).length > 0 && !state.confirmations.has(member.member),
  )
}

/**
 * The panel recommends; an officer or member of the council decides. Only a complete result with one bidder first,
 * from a record that the panel has read, can be recommended.
 */
export function recommend(state: Evaluation, outcomeOf: () => Outcome): Event | Refusal {
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  if (!seesScores(state)) return refusal('refusal.scoresNotOpen')
  const waits = unresolved(state)
  if (waits) return waits
  const outcome = outcomeOf()
  switch (outcome.kind) {
    case 'incomplete':
      return refusal('refusal.resultIncomplete', { count: outcome.missing })
    case 'nobody':
      return refusal('refusal.nobodyRanked')
    case 'tied':
      return refusal('refusal.tied', {
        bidders: outcome.bidders.map((bidder) => state.tenders.get(bidder)?.name ?? bidder).join(', '),
      })
    case 'first': {
      const waiting = unconfirmedMembers(state)
      const [first] = waiting
      if (first) return refusal('refusal.recordNotConfirmed', { member: first.title, count: waiting.length })
      // A bidder may withdraw afterwards: then, and only then, there is a new result to recommend from.
      if (state.recommendation?.resultHash === outcome.resultHash)
        return refusal('refusal.alreadyRecommended')
      return { type: 'RecommendationMade', bidder: outcome.bidder, resultHash: outcome.resultHash }
    }
    default:
      return assertNever(outcome)
  }
}
