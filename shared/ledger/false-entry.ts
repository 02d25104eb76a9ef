import type { Outcome } from '../evaluation/decide.ts'
import { knownQuestion, scoreOffScale } from '../evaluation/decisions/known.ts'
import { unconfirmedMembers } from '../evaluation/decisions/award.ts'
import { emptyEvaluation, type Evaluation } from '../evaluation/evaluation.ts'
import type { Event, EventOf } from '../evaluation/event.ts'
import { folding } from '../evaluation/evolve.ts'
import { seesScores } from '../evaluation/exchange/blindness.ts'
import type { AgreedPart } from '../evaluation/exchange-events.ts'
import { moderationRecord, type ModerationRecord } from '../evaluation/exchange/moderation-record.ts'
import { unresolved } from '../evaluation/exchange/unresolved.ts'
import { noSources, type Sources } from '../evaluation/sources.ts'
import { checkProcurement } from '../procurement/check-procurement.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import type { Entry } from './entry.ts'
import { falseExchange, type Falsehood } from './false-exchange.ts'
import { ReadInFull } from './read-in-full.ts'

/** What working the award out anew needs, and the ledger does not know. */
export interface Reckoning {
  /** As `DecisionContext` has it. */
  readonly hashOf: (value: Procurement | ModerationRecord | AgreedPart) => string
  /** Of a state whose published procurement passed its checks; a refusal where there are no results. */
  readonly outcomeOf: (state: Evaluation) => Outcome | Refusal
}

/**
 * The first entry that Fairmark cannot have written, though the chain holds: a chain can be recomputed by whoever
 * forges an entry, and what the entry says can be recomputed by whoever checks it (record.md, `fairmark verify`).
 * @param procurement the one that the entries end with; scores are checked against its scales
 * @param reckoning undefined for a member's log, whose scores alone are checked
 * @param sources of the returns that a lead's log takes in
 */
export function falseEntry(
  entries: Iterable<Entry>,
  procurement: Procurement | undefined,
  reckoning: Reckoning | undefined,
  sources: Sources = noSources,
): Refusal | undefined {
  const scored = procurement && isSound(procurement) ? procurement : undefined
  const step = folding(sources)
  const act = reckoning && { ...reckoning, sources, reading: new ReadInFull(reckoning.hashOf, sources) }
  let state = emptyEvaluation
  for (const entry of entries) {
    const { event, n } = entry
    const found = offScale(event, scored) ?? (act && falseAct(event, state, act))
    if (found) return refusal(found.id, { ...found.values, n, line: n + 1 })
    if (act) state = step(state, entry)
  }
  return undefined
}

function isSound(procurement: Procurement): boolean {
  return checkProcurement(procurement, 'procurement').length === 0
}

/** A score for a question that there is not counts nowhere. */
function offScale(event: Event, procurement: Procurement | undefined): Falsehood | undefined {
  if (!procurement || !isScore(event)) return undefined
  const question = knownQuestion(procurement, event.question)
  const wrong = isRefusal(question) ? undefined : scoreOffScale(procurement, question, event.score)
  return wrong && { id: 'refusal.entryOffScale', values: wrong.values }
}

function isScore(event: Event): event is EventOf<'ScoreGiven' | 'ScoreAgreed' | 'ScoreTranscribed'> {
  return ['ScoreGiven', 'ScoreAgreed', 'ScoreTranscribed'].includes(event.type)
}

interface Acting extends Reckoning {
  readonly sources: Sources
  readonly reading: ReadInFull
}

function falseAct(event: Event, state: Evaluation, acting: Acting): Falsehood | undefined {
  switch (event.type) {
    case 'ProcurementCreated':
    case 'ProcurementRevised':
      return state.published && { id: 'refusal.entryAfterPublication' }
    case 'ProcurementPublished':
      return falsePublication(event, state, acting)
    case 'RecordSent':
      acting.reading.send(state, event)
      return acting.hashOf(moderationRecord(state)) === event.digest
        ? undefined
        : { id: 'refusal.entryOtherRecord' }
    case 'RecommendationMade':
      return falseRecommendation(event, state, acting)
    default:
      return falseExchange(event, state, acting.sources)
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
  { outcomeOf, reading }: Acting,
): Falsehood | undefined {
  if (!seesScores(state) || unresolved(state)) return { id: 'refusal.entryBlind' }
  const nameOf = (bidder: typeof recommended) => state.tenders.get(bidder)?.name ?? bidder
  const bidder = nameOf(recommended)
  const outcome = state.published ? outcomeOf(state) : undefined
  if (outcome?.kind !== 'first') return { id: 'refusal.entryNobodyFirst', values: { bidder } }
  if (outcome.bidder !== recommended)
    return { id: 'refusal.entryOtherBidder', values: { bidder, first: nameOf(outcome.bidder) } }
  if (outcome.resultHash !== resultHash) return { id: 'refusal.entryOtherResult', values: { bidder } }
  const member = unconfirmedMembers(state)[0] ?? reading.lacking(state)
  return member && { id: 'refusal.entryUnconfirmed', values: { bidder, member: member.title } }
}
