import { scoreOffScale } from '../evaluation/decisions/known.ts'
import type { Evaluation, IssuedPack, Member } from '../evaluation/evaluation.ts'
import type { EventOf } from '../evaluation/event.ts'
import type { Cell } from '../evaluation/exchange-events.ts'
import { bidderOfCode } from '../evaluation/exchange/aliases.ts'
import { askedIn, type Asked } from '../evaluation/exchange/asked.ts'
import type { ReturnedEntry } from '../evaluation/sources.ts'
import type { BidderId, EvaluationId, LogId } from '../identifiers.ts'
import { findQuestion } from '../procurement/criteria.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { countReturn, type ReturnCounts } from './count-return.ts'

/** What the lead knows when a return comes in. */
export interface ReturnContext {
  /** The lead's. */
  readonly state: Evaluation
  /** Undefined where it is not known which one a record is of. */
  readonly evaluation: EvaluationId | undefined
  readonly member: Member
  readonly log: LogId
}

/** What was said of the log so far. */
interface Reader extends ReturnContext {
  readonly bidderOf: (code: BidderId) => BidderId
  readonly packs: readonly IssuedPack[]
  opened: { readonly pack: IssuedPack; readonly asked: Asked } | undefined
  key: string | undefined
  isSent: boolean
  /** Digests of the panel's record that lay before the member. */
  readonly read: Set<string>
}

/**
 * The part of judging a return that needs no key: whether every entry is one that this member's program writes with the
 * packs that were issued to them. What it would change, in counts, or a refusal that names the entry. Chain, signatures
 * and the proof of enrolment are checked before.
 */
export function checkReturn(
  entries: readonly ReturnedEntry[],
  context: ReturnContext,
): ReturnCounts | Refusal {
  const { state, member } = context
  const [first, second] = entries
  if (first?.event.type !== 'PackOpened' || second?.event.type !== 'DeviceEnrolled')
    return refusal('refusal.return.beginning', { member: member.title })
  const packs = state.exchange.packs.get(member.member) ?? []
  const reader: Reader = {
    ...context,
    packs,
    bidderOf: bidderOfCode(state),
    opened: undefined,
    key: undefined,
    isSent: false,
    read: new Set(),
  }
  for (const [index, entry] of entries.entries()) {
    const wrong = entryRefused(reader, entry, index)
    if (wrong) return wrong
  }
  return countReturn(entries, context)
}

function entryRefused(reader: Reader, { n, by, event }: ReturnedEntry, index: number): Refusal | undefined {
  const at = { member: reader.member.title, n: index }
  const id = reader.member.member
  if (n !== index) return refusal('refusal.return.notTheirs', at)
  if (by !== id || ('member' in event && event.member !== id))
    return refusal('refusal.return.otherPerson', at)
  switch (event.type) {
    case 'PackOpened':
      return packRefused(reader, event) ? refusal('refusal.return.unknownPack', at) : undefined
    case 'DeviceEnrolled':
      return enrolmentRefused(reader, event, index) ? refusal('refusal.return.beginning', at) : undefined
    case 'CheckpointSigned':
      return event.key === reader.key || reader.key === undefined
        ? undefined
        : refusal('refusal.return.otherKey', at)
    case 'InterestsDeclared':
      return event.interests.every(({ bidder }) => isAskedBidder(reader, bidder))
        ? undefined
        : refusal('refusal.return.notAsked', at)
    case 'ScoreGiven':
      return scoreRefused(reader, event, index)
    case 'NoteKept':
      return isAsked(reader, event) ? undefined : refusal('refusal.return.notAsked', at)
    case 'ReceiptOpened':
      return event.log === reader.log && event.entries <= index
        ? undefined
        : refusal('refusal.return.notTheirs', at)
    // Whether a permission is one that the lead gave is for the fold: scores without one are kept, and count for nothing.
    case 'UnlockOpened':
    case 'LogRecovered':
      return undefined
    case 'ScoreSheetSubmitted':
      reader.isSent = true
      return undefined
    case 'RecordOpened':
    case 'RecordAnswered':
      return readingRefused(reader, event) ? refusal('refusal.return.notTheirs', at) : undefined
    default:
      return refusal('refusal.return.notTheirs', at)
  }
}

/** Opening a pack of the list makes it the one that the entries after it answer. */
function packRefused(reader: Reader, { digest, version }: EventOf<'PackOpened'>): boolean {
  const pack = reader.packs.find((issued) => issued.digest === digest && issued.version === version)
  if (!pack || (reader.opened && pack.version <= reader.opened.pack.version)) return true
  reader.opened = { pack, asked: askedIn(pack) }
  return false
}

function enrolmentRefused(
  reader: Reader,
  { evaluation, pack, signing }: EventOf<'DeviceEnrolled'>,
  index: number,
): boolean {
  reader.key = signing
  return (
    index !== 1 ||
    pack !== reader.opened?.pack.digest ||
    (reader.evaluation !== undefined && evaluation !== reader.evaluation)
  )
}

/** A link may be told with a bidder whom a newer pack no longer holds: it was told once, and stays. */
function isAskedBidder({ packs, bidderOf }: Reader, code: BidderId): boolean {
  const bidder = bidderOf(code)
  return packs.some(({ bidders }) => bidders.includes(bidder))
}

/** Whether the pack that was open asked for this answer, of whatever revision of the question. */
function isAsked({ opened, bidderOf }: Reader, { bidder, question }: Cell): boolean {
  const asked = opened?.asked
  return asked?.bidders.has(bidderOf(bidder)) === true && asked.questions.has(question)
}

/** The panel's record is read once the member's own scores were sent, and answered once it was read. */
function readingRefused(reader: Reader, event: EventOf<'RecordOpened' | 'RecordAnswered'>): boolean {
  if (!reader.isSent) return true
  if (event.type === 'RecordAnswered') return !reader.read.has(event.digest)
  reader.read.add(event.digest)
  return !event.agreed.every(({ answers }) => answers.every(({ bidder }) => isAskedBidder(reader, bidder)))
}

function scoreRefused(reader: Reader, event: EventOf<'ScoreGiven'>, n: number): Refusal | undefined {
  const at = { member: reader.member.title, n }
  const { procurement } = reader.state
  const question = procurement && findQuestion(procurement, event.question)
  const revision = reader.opened?.asked.questions.get(event.question)
  if (!question || !isAsked(reader, event) || revision !== (event.revision ?? 1))
    return refusal('refusal.return.notAsked', at)
  return isRefusal(scoreOffScale(procurement, question, event.score))
    ? refusal('refusal.return.offScale', { ...at, score: event.score, question: question.title })
    : undefined
}
