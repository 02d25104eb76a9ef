import type { Outcome } from '../evaluation/decide.ts'
import { knownQuestion, scoreOffScale } from '../evaluation/decisions/known.ts'
import { emptyEvaluation, type Evaluation } from '../evaluation/evaluation.ts'
import type { Event, EventOf } from '../evaluation/event.ts'
import { evolve } from '../evaluation/evolve.ts'
import type { MessageId, MessageValues } from '../messages/message.ts'
import { checkProcurement } from '../procurement/check-procurement.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import type { Entry } from './entry.ts'

/** What working the award out anew needs, and the ledger does not know. */
export interface Reckoning {
  /** As `DecisionContext` has it. */
  readonly hashOf: (procurement: Procurement) => string
  /** Of a state whose published procurement passed its checks; a refusal where there are no results. */
  readonly outcomeOf: (state: Evaluation) => Outcome | Refusal
}

/** Why an entry is false: its sentence, still without the number of the entry. */
interface Falsehood {
  readonly id: MessageId
  readonly values?: MessageValues
}

/**
 * The first entry that Fairmark cannot have written, though the chain holds: a chain can be recomputed by whoever
 * forges an entry, and what the entry says can be recomputed by whoever checks it (record.md, `fairmark verify`).
 * @param procurement the one that the entries end with; scores are checked against its scales
 * @param reckoning undefined for a member's log, whose scores alone are checked
 */
export function falseEntry(
  entries: Iterable<Entry>,
  procurement: Procurement | undefined,
  reckoning: Reckoning | undefined,
): Refusal | undefined {
  const scored = procurement && isSound(procurement) ? procurement : undefined
  let state = emptyEvaluation
  for (const entry of entries) {
    const { event, n } = entry
    const found = offScale(event, scored) ?? (reckoning && falseAct(event, state, reckoning))
    if (found) return refusal(found.id, { ...found.values, n, line: n + 1 })
    state = evolve(state, entry)
  }
  return undefined
}

function isSound(procurement: Procurement): boolean {
  return checkProcurement(procurement, 'procurement').length === 0
}

/** A score for a question that there is not counts nowhere. */
function offScale(event: Event, procurement: Procurement | undefined): Falsehood | undefined {
  if (!procurement || (event.type !== 'ScoreGiven' && event.type !== 'ScoreAgreed')) return undefined
  const question = knownQuestion(procurement, event.question)
  const wrong = isRefusal(question) ? undefined : scoreOffScale(procurement, question, event.score)
  return wrong && { id: 'refusal.entryOffScale', values: wrong.values }
}

function falseAct(event: Event, state: Evaluation, reckoning: Reckoning): Falsehood | undefined {
  switch (event.type) {
    case 'ProcurementCreated':
    case 'ProcurementRevised':
      return state.published && { id: 'refusal.entryAfterPublication' }
    case 'ProcurementPublished':
      return falsePublication(event, state, reckoning)
    case 'RecommendationMade':
      return falseRecommendation(event, state, reckoning)
    default:
      return undefined
  }
}

function falsePublication(
  { hash }: EventOf<'ProcurementPublished'>,
  { procurement }: Evaluation,
  { hashOf }: Reckoning,
): Falsehood | undefined {
  if (!procurement || hashOf(procurement) !== hash) return { id: 'refusal.entryOtherHash' }
  return isSound(procurement) ? undefined : { id: 'refusal.entryUnsound' }
}

function falseRecommendation(
  { bidder: recommended, resultHash }: EventOf<'RecommendationMade'>,
  state: Evaluation,
  { outcomeOf }: Reckoning,
): Falsehood | undefined {
  const nameOf = (bidder: typeof recommended) => state.tenders.get(bidder)?.name ?? bidder
  const bidder = nameOf(recommended)
  const outcome = state.published ? outcomeOf(state) : undefined
  if (outcome?.kind !== 'first') return { id: 'refusal.entryNobodyFirst', values: { bidder } }
  if (outcome.bidder !== recommended)
    return { id: 'refusal.entryOtherBidder', values: { bidder, first: nameOf(outcome.bidder) } }
  return outcome.resultHash === resultHash
    ? undefined
    : { id: 'refusal.entryOtherResult', values: { bidder } }
}
