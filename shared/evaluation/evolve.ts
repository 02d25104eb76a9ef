import { assertNever } from '../assert-never.ts'
import type { BidderId, MemberId, QuestionId } from '../identifiers.ts'
import {
  emptyEvaluation,
  type AgreedScore,
  type Evaluation,
  type GivenScore,
  type ScoreSheet,
  type Tender,
} from './evaluation.ts'
import type { EventOf, Recorded } from './event.ts'

/** State after all entries, in their order. */
export function fold(recorded: Iterable<Recorded>, from: Evaluation = emptyEvaluation): Evaluation {
  let state = from
  for (const one of recorded) state = evolve(state, one)
  return state
}

/** State after one more entry. Never refuses: what may happen was decided when the entry was made. */
export function evolve(state: Evaluation, { at, by, event }: Recorded): Evaluation {
  switch (event.type) {
    case 'ProcurementCreated':
    case 'ProcurementRevised':
      return { ...state, procurement: event.procurement }
    case 'ProcurementPublished':
      return { ...state, published: { hash: event.hash, at } }
    case 'TenderReceived':
      return { ...state, tenders: put(state.tenders, event.bidder, receivedTender(event)) }
    case 'RequirementJudged':
      return unconfirmed(
        withTender(state, event.bidder, (tender) => ({
          ...tender,
          requirements: put(tender.requirements, event.requirement, event.outcome),
        })),
      )
    case 'PriceEntered':
      return unconfirmed(
        withTender(state, event.bidder, (tender) => ({
          ...tender,
          prices: put(tender.prices, event.criterion, event.price),
        })),
      )
    case 'TenderWithdrawn':
      return withTender(state, event.bidder, (tender) => ({
        ...tender,
        status: 'withdrawn',
        statusReason: event.reason,
      }))
    case 'TenderExcluded':
      return withTender(state, event.bidder, (tender) => ({
        ...tender,
        status: 'excluded',
        statusReason: event.reason,
      }))
    case 'MemberAppointed': {
      const { member, title, role, carer, questions } = event
      return { ...state, panel: put(state.panel, member, { member, title, role, carer, questions }) }
    }
    case 'QuestionsAllotted':
      return {
        ...state,
        panel: change(state.panel, event.member, (member) => ({ ...member, questions: event.questions })),
      }
    case 'PackOpened':
      return { ...state, pack: { member: event.member, digest: event.digest, version: event.version } }
    case 'InterestsDeclared':
      return {
        ...state,
        declared: put(state.declared, event.member, at),
        interests: put(state.interests, event.member, declaredInterests(state, event)),
      }
    case 'InterestDecided': {
      const own = state.interests.get(event.member)
      if (!own) return state
      const decided = change(own, event.bidder, ({ nature }) => ({
        nature,
        decision: event.decision,
        reason: event.reason,
      }))
      return { ...state, interests: put(state.interests, event.member, decided) }
    }
    case 'ScoreGiven':
      return withSheet(state, event.member, (sheet) => ({
        ...sheet,
        scores: put(
          sheet.scores,
          event.bidder,
          put(sheet.scores.get(event.bidder) ?? new Map<QuestionId, GivenScore>(), event.question, {
            score: event.score,
            reason: event.reason,
            at,
          }),
        ),
      }))
    case 'ScoreSheetSubmitted':
      return withSheet(state, event.member, (sheet) => ({ ...sheet, submittedAt: at }))
    case 'ScoreAgreed': {
      const ofBidder = state.agreed.get(event.bidder) ?? new Map<QuestionId, readonly AgreedScore[]>()
      const { score, reason, decidingPoint, present, changeReason } = event
      const history = [
        ...(ofBidder.get(event.question) ?? []),
        { score, reason, decidingPoint, present, changeReason, at },
      ]
      const agreed = put(state.agreed, event.bidder, put(ofBidder, event.question, history))
      return unconfirmed({ ...state, agreed })
    }
    case 'RecordConfirmed': {
      const { confirmed, note } = event
      return { ...state, confirmations: put(state.confirmations, event.member, { confirmed, note, at }) }
    }
    case 'SectionWritten': {
      const { author, text } = event
      return { ...state, sections: put(state.sections, event.section, { author, text, at }) }
    }
    case 'RecommendationMade': {
      const { bidder, resultHash } = event
      return { ...state, recommendation: { bidder, resultHash, at, by } }
    }
    case 'LogRecovered':
      return state
    default:
      return assertNever(event)
  }
}

/** What members confirmed was the record before this change: they are asked again. */
function unconfirmed(state: Evaluation): Evaluation {
  return { ...state, confirmations: new Map() }
}

function put<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value)
}

function change<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  to: (value: Value) => Value,
): ReadonlyMap<Key, Value> {
  const value = map.get(key)
  return value === undefined ? map : put(map, key, to(value))
}

function withTender(state: Evaluation, bidder: BidderId, to: (tender: Tender) => Tender): Evaluation {
  return { ...state, tenders: change(state.tenders, bidder, to) }
}

function withSheet(state: Evaluation, member: MemberId, to: (sheet: ScoreSheet) => ScoreSheet): Evaluation {
  const sheet = state.sheets.get(member) ?? { submittedAt: undefined, scores: new Map() }
  return { ...state, sheets: put(state.sheets, member, to(sheet)) }
}

function receivedTender({ bidder, name, alias, answers }: EventOf<'TenderReceived'>): Tender {
  return {
    bidder,
    name,
    alias,
    status: 'admitted',
    statusReason: '',
    requirements: new Map(),
    prices: new Map(),
    answers: new Map(answers.map(({ question, text }) => [question, text])),
  }
}

/** A new declaration replaces the old one; a link that was already decided, in the same words, stays decided. */
function declaredInterests(state: Evaluation, { member, interests }: EventOf<'InterestsDeclared'>) {
  const before = state.interests.get(member)
  return new Map(
    interests.map(({ bidder, nature }) => {
      const known = before?.get(bidder)
      return [
        bidder,
        known?.nature === nature ? known : { nature, decision: 'undecided' as const, reason: '' },
      ]
    }),
  )
}
