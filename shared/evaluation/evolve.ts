import { assertNever } from '../assert-never.ts'
import type { BidderId, MemberId } from '../identifiers.ts'
import { emptyEvaluation, type Evaluation, type ScoreSheet, type Tender } from './evaluation.ts'
import type { Event, EventOf, Recorded } from './event.ts'
import { askOf } from './exchange/clarify.ts'
import { confirmedInRoom, recordChanged, unconfirmed } from './exchange/confirmations.ts'
import { evolveLead } from './exchange/evolve-lead.ts'
import { evolveMember } from './exchange/evolve-member.ts'
import { evolveReturns } from './exchange/evolve-returns.ts'
import { declareLinks, decideLink } from './exchange/links.ts'
import { change, type InHand, put, putCell, without } from './maps.ts'
import { noSources, type Sources } from './sources.ts'

/** State after all entries, in their order. @param sources of what the entries name and do not hold */
export function fold(
  recorded: Iterable<Recorded>,
  from: Evaluation = emptyEvaluation,
  sources: Sources = noSources,
): Evaluation {
  const step = folding(sources)
  let state = from
  for (const one of recorded) state = step(state, one)
  return state
}

/** What may stand between two scores without looking at the maps that scores are put into. */
const scoreRun: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'ScoreGiven',
  'ScoreAgreed',
  'CheckpointSigned',
  'LogRecovered',
])

/**
 * As `evolve`, for somebody who goes from entry to entry and keeps no state but the last. A run of scores then copies
 * their maps once: copied for each of 300,000 scores they are most of what opening a record costs.
 */
export function folding(sources: Sources = noSources): (state: Evaluation, recorded: Recorded) => Evaluation {
  let inHand = new WeakSet<ReadonlyMap<unknown, unknown>>()
  return (state, recorded) => {
    if (!scoreRun.has(recorded.event.type)) inHand = new WeakSet()
    return evolve(state, recorded, sources, inHand)
  }
}

/**
 * State after one more entry. Never refuses: what may happen was decided when the entry was made.
 * @param inHand maps of `state` that scores are put into in place; absent where `state` is still looked at
 */
export function evolve(
  state: Evaluation,
  { at, by, event }: Recorded,
  sources: Sources = noSources,
  inHand?: InHand,
): Evaluation {
  switch (event.type) {
    case 'ProcurementCreated':
    case 'ProcurementRevised':
      return {
        ...state,
        procurement: event.procurement,
        revisions: [...state.revisions, { procurement: event.procurement, at }],
      }
    case 'ProcurementPublished':
      return { ...state, published: { hash: event.hash, at } }
    case 'TenderReceived':
      return askOf(
        { ...state, tenders: put(state.tenders, event.bidder, receivedTender(event, at)) },
        event.bidder,
        state.sheets.keys(),
      )
    case 'TenderCorrected':
      return unconfirmed(
        withTender(state, event.bidder, (tender) => ({
          ...tender,
          name: event.name,
          answers: answersIn(event),
          received: event.received,
        })),
      )
    case 'RequirementJudged':
      return unconfirmed(
        withTender(state, event.bidder, (tender) => ({
          ...tender,
          requirements: put(tender.requirements, event.requirement, event.outcome),
          notes: put(tender.notes ?? noNotes, event.requirement, event.note ?? ''),
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
      const { member, title, role, carer, questions, largePrint } = event
      const appointed = { member, title, role, carer, questions, ...(largePrint && { largePrint }) }
      return { ...state, panel: put(state.panel, member, appointed) }
    }
    case 'MemberChanged': {
      const { title, role, carer, largePrint } = event
      return {
        ...state,
        panel: change(state.panel, event.member, (member) => ({ ...member, title, role, carer, largePrint })),
      }
    }
    case 'MemberRemoved':
      return { ...state, panel: without(state.panel, event.member) }
    case 'QuestionsAllotted':
      return {
        ...state,
        panel: change(state.panel, event.member, (member) => ({ ...member, questions: event.questions })),
      }
    case 'InterestsDeclared':
      return declareLinks(state, event, at, sources)
    case 'InterestDecided':
      return decideLink(state, event, sources)
    case 'ScoreGiven': {
      const { bidder, question, score, reason, revision = 1 } = event
      const given = { score, reason, at, revision }
      const to = (sheet: ScoreSheet) => ({
        ...sheet,
        scores: putCell(sheet.scores, bidder, question, given, inHand),
      })
      return withSheet(state, event.member, to, inHand)
    }
    case 'ScoreSheetSubmitted':
      return withSheet(state, event.member, ({ scores }) => ({
        scores,
        submittedAt: at,
        ...(event.helpedBy === undefined ? {} : { helpedBy: event.helpedBy }),
      }))
    case 'ScoreAgreed': {
      const { bidder, question, score, reason, decidingPoint, present, changeReason } = event
      const history = [
        ...(state.agreed.get(bidder)?.get(question) ?? []),
        { score, reason, decidingPoint, present, changeReason, at },
      ]
      return recordChanged({ ...state, agreed: putCell(state.agreed, bidder, question, history, inHand) })
    }
    case 'RecordConfirmed': {
      const { confirmed, note } = event
      return confirmedInRoom(state, event.member, { confirmed, note, at })
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
    case 'CheckpointSigned':
      return state
    case 'PackOpened':
    case 'DeviceEnrolled':
    case 'ReceiptOpened':
    case 'UnlockOpened':
    case 'NoteKept':
    case 'RecordOpened':
    case 'RecordAnswered':
      return evolveMember(state, event, at, sources)
    case 'ReturnAccepted':
    case 'IdentityVerified':
    case 'LogRevoked':
    case 'ForkResolved':
    case 'ConflictResolved':
      return evolveReturns(state, event, at, sources)
    case 'KeysMade':
    case 'RecoveryKeyMade':
    case 'SecondLeadNamed':
    case 'BiddersHidden':
    case 'OrderChosen':
    case 'DocumentReceived':
    case 'QuestionClarified':
    case 'PackIssued':
    case 'WordsGiven':
    case 'PaperChosen':
    case 'ScoreTranscribed':
    case 'TranscriptChecked':
    case 'CorrectionAllowed':
    case 'RecordSent':
    case 'ReturnsOpened':
      return evolveLead(state, event, at, sources)
    default:
      return assertNever(event)
  }
}

const noNotes: NonNullable<Tender['notes']> = new Map()

function withTender(state: Evaluation, bidder: BidderId, to: (tender: Tender) => Tender): Evaluation {
  return { ...state, tenders: change(state.tenders, bidder, to) }
}

function withSheet(
  state: Evaluation,
  member: MemberId,
  to: (sheet: ScoreSheet) => ScoreSheet,
  inHand?: InHand,
): Evaluation {
  const sheet = state.sheets.get(member) ?? { submittedAt: undefined, scores: new Map() }
  return { ...state, sheets: put(state.sheets, member, to(sheet), inHand) }
}

function receivedTender(event: EventOf<'TenderReceived'>, enteredAt: string): Tender {
  const { bidder, name, alias, received } = event
  return {
    bidder,
    name,
    alias,
    received,
    enteredAt,
    status: 'admitted',
    statusReason: '',
    requirements: new Map(),
    prices: new Map(),
    answers: answersIn(event),
  }
}

function answersIn({ answers }: Pick<EventOf<'TenderReceived'>, 'answers'>): Tender['answers'] {
  return new Map(answers.map(({ question, text }) => [question, text]))
}
