import { assertNever } from '../../assert-never.ts'
import type { Evaluation, PaperSheet } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { put, putCell } from '../maps.ts'
import type { Sources } from '../sources.ts'
import { revisionOf } from './asked.ts'
import { clarify } from './clarify.ts'
import { answersRenewed, unconfirmed } from './confirmations.ts'
import { withReturns } from './member-part.ts'
import { withExchange } from './with-exchange.ts'

type LeadEvent = EventOf<
  | 'KeysMade'
  | 'RecoveryKeyMade'
  | 'SecondLeadNamed'
  | 'BiddersHidden'
  | 'OrderChosen'
  | 'DocumentReceived'
  | 'QuestionClarified'
  | 'PackIssued'
  | 'WordsGiven'
  | 'PaperChosen'
  | 'ScoreTranscribed'
  | 'TranscriptChecked'
  | 'CorrectionAllowed'
  | 'RecordSent'
  | 'ReturnsOpened'
>

/** What the lead's log says of keys, packs and paper. */
export function evolveLead(state: Evaluation, event: LeadEvent, at: string, sources: Sources): Evaluation {
  const { exchange } = state
  switch (event.type) {
    case 'KeysMade':
      return withExchange(state, { keys: { signing: event.signing, recipient: event.recipient } })
    case 'RecoveryKeyMade':
      return withExchange(state, { recovery: event.recipient })
    case 'SecondLeadNamed':
      return withExchange(state, { secondLead: { title: event.title, recipient: event.recipient } })
    case 'BiddersHidden': {
      const aliases = new Map(event.aliases.map(({ bidder, alias, code }) => [bidder, { alias, code }]))
      return withExchange(state, { aliases })
    }
    case 'OrderChosen':
      return withExchange(state, { scoreBy: event.by })
    case 'DocumentReceived':
      return withExchange(state, { documents: [...exchange.documents, event.document] })
    case 'QuestionClarified':
      return clarify(state, event, at)
    case 'PackIssued': {
      const { member, version, digest, enrolment, to, bidders, questions, order } = event
      const documents = exchange.documents.length
      const about = { version, digest, enrolment, to, bidders, questions, documents, order }
      const issued = { ...about, at, wordsGivenAt: undefined }
      const packs = [...(exchange.packs.get(member) ?? []), issued]
      return withExchange(state, { packs: put(exchange.packs, member, packs) })
    }
    case 'WordsGiven': {
      const packs = exchange.packs
        .get(event.member)
        ?.map((pack) => (pack.version === event.version ? { ...pack, wordsGivenAt: at } : pack))
      return packs ? withExchange(state, { packs: put(exchange.packs, event.member, packs) }) : state
    }
    case 'PaperChosen':
    case 'ScoreTranscribed':
    case 'TranscriptChecked':
      return evolvePaper(state, event, at)
    case 'CorrectionAllowed': {
      const { member, unlock, cells, reason } = event
      const allowed = [...(exchange.corrections.get(member) ?? []), { unlock, cells, reason, at }]
      const next = withExchange(state, { corrections: put(exchange.corrections, member, allowed) })
      const own = exchange.returns.get(member)
      return own ? withReturns(next, member, own, sources) : next
    }
    case 'RecordSent': {
      const { member, digest } = event
      const before = exchange.recordSent?.digest === digest ? exchange.recordSent.to : noReaders
      const recordSent = { digest, to: put(before, member, { at }) }
      return answersRenewed(withExchange(state, { recordSent }))
    }
    case 'ReturnsOpened':
      return withExchange(state, { opened: { at, reason: event.reason } })
    default:
      return assertNever(event)
  }
}

const noReaders: NonNullable<Evaluation['exchange']['recordSent']>['to'] = new Map()

/** What was typed in from paper counts only once somebody else compared it. */
function evolvePaper(
  state: Evaluation,
  event: EventOf<'PaperChosen' | 'ScoreTranscribed' | 'TranscriptChecked'>,
  at: string,
): Evaluation {
  const { member } = event
  const sheet = state.exchange.paper.get(member) ?? newPaper(at)
  const withPaper = (changed: Partial<PaperSheet>) =>
    withExchange(state, { paper: put(state.exchange.paper, member, { ...sheet, ...changed }) })
  switch (event.type) {
    case 'PaperChosen':
      return withPaper({})
    case 'ScoreTranscribed': {
      const { bidder, question, score, reason, transcriber } = event
      const given = { score, reason, at, revision: revisionOf(state, question) }
      return withPaper({
        transcriber,
        transcribers: [...new Set([...sheet.transcribers, transcriber])],
        scores: putCell(sheet.scores, bidder, question, given),
      })
    }
    default: {
      const checked = withPaper({ checked: { checker: event.checker, at } })
      const sheets = put(state.sheets, member, { submittedAt: at, scores: sheet.scores })
      return unconfirmed({ ...checked, sheets })
    }
  }
}

function newPaper(chosenAt: string): PaperSheet {
  return { chosenAt, transcriber: undefined, transcribers: [], scores: new Map(), checked: undefined }
}
