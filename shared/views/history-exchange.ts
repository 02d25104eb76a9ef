import { assertNever } from '../assert-never.ts'
import type { Event, EventOf } from '../evaluation/event.ts'
import { leadExchangeEvents, memberExchangeEvents } from '../evaluation/exchange-events.ts'
import type { LogId, MemberId } from '../identifiers.ts'
import { message } from '../messages/message.ts'
import type { HistoryNames } from './history-names.ts'
import { reasoned, scored, wordsOf, type Told } from './history-words.ts'

type Exchanged = (typeof leadExchangeEvents | typeof memberExchangeEvents)[number]['shape']['type']['value']
type ExchangeType = Exchanged | 'PackOpened'
const types: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'PackOpened',
  ...[...leadExchangeEvents, ...memberExchangeEvents].map((schema) => schema.shape.type.value),
])

export function isOfExchange(event: Event): event is EventOf<ExchangeType> {
  return types.has(event.type)
}

/** What entries say of keys, packs, returns and paper. */
export function exchangeSentence(names: HistoryNames, event: EventOf<ExchangeType>): Told {
  const who = 'member' in event ? { member: names.member(event.member) } : {}
  switch (event.type) {
    case 'KeysMade':
      return { sentence: message('lead.history.keysMade') }
    case 'RecoveryKeyMade':
      return { sentence: message('lead.history.recoveryKeyMade') }
    case 'SecondLeadNamed':
      return { sentence: message('lead.history.secondLeadNamed', { title: event.title }) }
    case 'BiddersHidden':
      return { sentence: message('lead.history.biddersHidden', { count: event.aliases.length }) }
    case 'OrderChosen':
      return { sentence: message('lead.history.orderChosen', { by: event.by }) }
    case 'DocumentReceived': {
      const { bidder, name, sha256 } = event.document
      return {
        sentence: message('lead.history.documentReceived', { bidder: names.bidder(bidder), name }),
        detail: names.say('lead.history.fileHash', { hash: sha256.slice(0, 16) }),
      }
    }
    case 'QuestionClarified': {
      const { question, revision, text } = event
      return {
        sentence: message('lead.history.questionClarified', { question: names.question(question), revision }),
        detail: names.say('lead.history.quoted', { words: text }),
      }
    }
    case 'PackIssued': {
      const { version, to, bidders, questions, order } = event
      return {
        sentence: message('lead.history.packIssued', {
          ...who,
          version,
          to: to === 'words' ? 'words' : 'key',
          bidders: bidders.length,
          questions: questions.length,
        }),
        detail:
          order &&
          names.say('lead.history.packOrder', { bidders: order.bidders.map(names.bidder).join(', ') }),
      }
    }
    case 'WordsGiven':
      return { sentence: message('lead.history.wordsGiven', { ...who, version: event.version }) }
    case 'PaperChosen':
      return { sentence: message('lead.history.paperChosen', who) }
    case 'ScoreTranscribed':
      return transcribed(names, event)
    case 'TranscriptChecked':
      return { sentence: message('lead.history.transcriptChecked', { ...who, checker: event.checker }) }
    case 'ReturnAccepted':
      return {
        sentence: message('lead.history.returnAccepted', { ...who, count: event.entries }),
        detail: answerIn(names, event),
      }
    case 'IdentityVerified':
      return {
        sentence: message('lead.history.identityVerified', {
          ...who,
          device: deviceOf(names, event.member, event.log),
          method: event.method === 'in-person' ? 'inPerson' : event.method,
        }),
      }
    case 'LogRevoked':
      return {
        sentence: message('lead.history.logRevoked', {
          ...who,
          device: deviceOf(names, event.member, event.log),
          from: event.from + 1,
        }),
        detail: reasoned(names, event.reason),
      }
    case 'CorrectionAllowed':
      return {
        sentence: message('lead.history.correctionAllowed', { ...who, count: event.cells.length }),
        detail: reasoned(names, event.reason),
      }
    case 'ForkResolved':
      return {
        sentence: message('lead.history.forkResolved', who),
        detail: reasoned(names, event.reason),
      }
    case 'ConflictResolved': {
      const { member, bidder, question, log, reason } = event
      return {
        sentence: message('lead.history.conflictResolved', {
          ...who,
          bidder: names.bidder(bidder),
          question: names.question(question),
          device: deviceOf(names, member, log),
        }),
        detail: reasoned(names, reason),
      }
    }
    case 'ReturnsOpened':
      return { sentence: message('lead.history.returnsOpened'), detail: reasoned(names, event.reason) }
    case 'PackOpened':
      return { sentence: message('lead.history.packOpened', { ...who, version: event.version }) }
    case 'DeviceEnrolled':
      return { sentence: message('lead.history.deviceEnrolled', who) }
    case 'ReceiptOpened':
      return { sentence: message('lead.history.receiptOpened', { count: event.entries }) }
    case 'UnlockOpened':
      return {
        sentence: message('lead.history.unlockOpened', { ...who, count: event.cells.length }),
        detail: reasoned(names, event.reason),
      }
    case 'NoteKept':
      return { sentence: message('lead.history.noteKept', who) }
    case 'RecordSent':
      return {
        sentence: message('lead.history.recordSent', who),
        detail: names.say('lead.history.recordHash', { hash: event.digest.slice(0, 16) }),
      }
    case 'RecordOpened':
      return {
        sentence: message('lead.history.recordOpened', who),
        detail: names.say('lead.history.recordHash', { hash: event.digest.slice(0, 16) }),
      }
    case 'RecordAnswered':
      return {
        sentence: message('lead.history.recordAnswered', { ...who, answer: event.confirmed ? 'yes' : 'no' }),
        detail: event.note || undefined,
      }
    default:
      return assertNever(event)
  }
}

/** What was typed in from paper is a score like any other: the lead's record holds it, and this page does not show it early. */
function transcribed(
  names: HistoryNames,
  { member, bidder, question, score, reason, transcriber }: EventOf<'ScoreTranscribed'>,
): Told {
  const at = {
    member: names.member(member),
    bidder: names.bidder(bidder),
    question: names.question(question),
    transcriber,
  }
  if (!names.showsScores) return { sentence: message('lead.history.scoreTranscribedClosed', at) }
  return {
    sentence: message('lead.history.scoreTranscribed', { ...at, score: scored(names, question, score) }),
    detail: wordsOf(reason),
  }
}

/** What a return says of the panel's record, where it says something: its last word. */
function answerIn(names: HistoryNames, { file, entries }: EventOf<'ReturnAccepted'>): string | undefined {
  const last = names
    .returned(file)
    .slice(0, entries)
    .findLast(({ event }) => event.type === 'RecordAnswered')?.event
  if (last?.type !== 'RecordAnswered') return undefined
  return names.say('lead.history.answerIn', {
    answer: last.confirmed ? 'yes' : 'no',
    note: last.note,
  })
}

/** The member's first, second… laptop, as they came to be known. */
function deviceOf({ state }: HistoryNames, member: MemberId, log: LogId): number {
  return [...(state.exchange.returns.get(member)?.devices.keys() ?? [])].indexOf(log) + 1
}
