import type { Event } from '../evaluation/event.ts'
import type { HistoryKind, HistoryMark } from './history.ts'
import type { HistoryQuery } from './history-query.ts'

/** What each kind of entry is about: the picture beside it, and where a reader looks for it. */
const about: Readonly<Record<Event['type'], readonly [mark: HistoryMark, ...kinds: HistoryKind[]]>> = {
  ProcurementCreated: ['setup'],
  ProcurementRevised: ['setup', 'changes'],
  ProcurementPublished: ['setup'],
  TenderReceived: ['setup'],
  TenderCorrected: ['warning', 'changes'],
  RequirementJudged: ['setup'],
  PriceEntered: ['prices', 'prices'],
  TenderWithdrawn: ['warning', 'changes'],
  TenderExcluded: ['warning', 'changes'],
  MemberAppointed: ['people'],
  MemberChanged: ['people', 'changes'],
  MemberRemoved: ['people', 'changes'],
  QuestionsAllotted: ['people', 'changes'],
  InterestsDeclared: ['interests', 'interests'],
  InterestDecided: ['interests', 'interests'],
  ScoreGiven: ['scores', 'scores'],
  ScoreSheetSubmitted: ['scores', 'scores'],
  ScoreAgreed: ['agreed', 'scores'],
  RecordConfirmed: ['agreed', 'scores'],
  SectionWritten: ['documents'],
  LogRecovered: ['warning', 'changes'],
  RecommendationMade: ['documents'],
  CheckpointSigned: ['seal'],
  KeysMade: ['seal'],
  RecoveryKeyMade: ['seal'],
  SecondLeadNamed: ['seal'],
  BiddersHidden: ['setup'],
  OrderChosen: ['setup'],
  DocumentReceived: ['setup'],
  QuestionClarified: ['warning', 'changes'],
  PackIssued: ['exchange', 'exchange'],
  WordsGiven: ['exchange', 'exchange'],
  PaperChosen: ['exchange', 'exchange'],
  ScoreTranscribed: ['scores', 'scores'],
  TranscriptChecked: ['scores', 'scores'],
  ReturnAccepted: ['exchange', 'exchange'],
  IdentityVerified: ['exchange', 'exchange'],
  LogRevoked: ['warning', 'exchange', 'changes'],
  CorrectionAllowed: ['warning', 'exchange', 'changes'],
  ForkResolved: ['warning', 'exchange', 'changes'],
  ConflictResolved: ['warning', 'exchange', 'changes'],
  ReturnsOpened: ['exchange', 'exchange', 'scores'],
  PackOpened: ['exchange', 'exchange'],
  DeviceEnrolled: ['exchange', 'exchange'],
  ReceiptOpened: ['exchange', 'exchange'],
  UnlockOpened: ['exchange', 'exchange', 'changes'],
  NoteKept: ['scores', 'scores'],
  RecordSent: ['exchange', 'exchange'],
  RecordOpened: ['exchange', 'exchange'],
  RecordAnswered: ['agreed', 'scores'],
}

export function markOf(event: Event): HistoryMark {
  return isChangedScore(event) ? 'warning' : about[event.type][0]
}

/** Whether an entry is what was asked for, by what it names: without putting it into words. */
export function isAbout(
  { event, by }: { readonly event: Event; readonly by: string },
  { kind, member, bidder, question }: Pick<HistoryQuery, 'kind' | 'member' | 'bidder' | 'question'>,
): boolean {
  return (
    (kind === undefined || isOfKind(event, kind)) &&
    (member === undefined || by === member || membersIn(event).includes(member)) &&
    (bidder === undefined || biddersIn(event).includes(bidder)) &&
    (question === undefined || questionsIn(event).includes(question))
  )
}

function isOfKind(event: Event, kind: HistoryKind): boolean {
  const [, ...kinds] = about[event.type]
  return kinds.includes(kind) || (kind === 'changes' && isChangedScore(event))
}

function isChangedScore(event: Event): boolean {
  return event.type === 'ScoreAgreed' && event.changeReason !== undefined
}

function membersIn(event: Event): readonly string[] {
  return [...('member' in event ? [event.member] : []), ...('present' in event ? event.present : [])]
}

function biddersIn(event: Event): readonly string[] {
  if (event.type === 'InterestsDeclared') return event.interests.map(({ bidder }) => bidder)
  if (event.type === 'DocumentReceived') return [event.document.bidder]
  return [...('bidder' in event ? [event.bidder] : []), ...cellsIn(event).map(({ bidder }) => bidder)]
}

function questionsIn(event: Event): readonly string[] {
  if (event.type === 'DocumentReceived') return [event.document.question ?? '']
  if (event.type === 'QuestionsAllotted') return event.questions === 'all' ? [] : event.questions
  return [...('question' in event ? [event.question] : []), ...cellsIn(event).map(({ question }) => question)]
}

const cellsIn = (event: Event) => ('cells' in event ? event.cells : [])
