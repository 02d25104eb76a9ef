import { isSettled } from '../evaluation/decisions/panel.ts'
import { isSamePerson } from '../evaluation/decisions/paper.ts'
import { scoresComeIn } from '../evaluation/decisions/scores.ts'
import type { Evaluation, Member } from '../evaluation/evaluation.ts'
import type { Event, EventOf } from '../evaluation/event.ts'
import { bidderOfCode } from '../evaluation/exchange/aliases.ts'
import { seesScores } from '../evaluation/exchange/blindness.ts'
import { asRead, type ReadScore } from '../evaluation/exchange/moderation-record.ts'
import { unresolved } from '../evaluation/exchange/unresolved.ts'
import { sameReason } from '../evaluation/reason.ts'
import type { Sources } from '../evaluation/sources.ts'
import { checkReturn } from '../exchange/check-return.ts'
import type { MessageId, MessageValues } from '../messages/message.ts'
import { isRefusal } from '../refusal.ts'

/** Why an entry is false: its sentence, still without the number of the entry. */
export interface Falsehood {
  readonly id: MessageId
  readonly values?: MessageValues
}

/** What a lead's log cannot say of scores that come in by file or on paper. */
export function falseExchange(event: Event, state: Evaluation, sources: Sources): Falsehood | undefined {
  const member = 'member' in event ? state.panel.get(event.member) : undefined
  const values = { member: member?.title ?? '' }
  switch (event.type) {
    case 'ReturnAccepted':
      return member && isGood(event, state, member, sources)
        ? undefined
        : { id: 'refusal.entryFalseReturn', values: { member: member?.title ?? event.member } }
    case 'ScoreGiven':
    case 'ScoreSheetSubmitted':
      return member && scoresComeIn(state, member) ? { id: 'refusal.entryScoreElsewhere', values } : undefined
    case 'MemberChanged':
    case 'MemberRemoved':
      return member && isSettled(state, member)
        ? { id: 'refusal.entryMemberSettled', values: { member: member.title } }
        : undefined
    case 'MemberAppointed':
      return member && { id: 'refusal.entryAppointedTwice', values }
    // Whose questions are taken away is not asked whether the record is right.
    case 'QuestionsAllotted':
      return member && state.sheets.get(member.member)?.submittedAt !== undefined
        ? { id: 'refusal.entryAllotsSent', values }
        : undefined
    case 'ScoreAgreed':
      return seesScores(state) && !unresolved(state, event) ? undefined : { id: 'refusal.entryBlind' }
    case 'TenderCorrected':
      return state.exchange.packs.size > 0 ? { id: 'refusal.entryCorrectsTender' } : undefined
    case 'BiddersHidden':
      return state.exchange.packs.size > 0 ? { id: 'refusal.entryHidesBidders' } : undefined
    case 'OrderChosen':
      return state.exchange.packs.size > 0 ? { id: 'refusal.entryChoosesOrder' } : undefined
    case 'PackOpened':
    case 'DeviceEnrolled':
    case 'ReceiptOpened':
    case 'UnlockOpened':
    case 'NoteKept':
    case 'RecordOpened':
    case 'RecordAnswered':
      return { id: 'refusal.entryOfMember' }
    case 'TranscriptChecked':
      return isCheckedByTypist(event, state) ? { id: 'refusal.entrySameChecker', values } : undefined
    default:
      return undefined
  }
}

function isGood(
  { log, file, entries: count }: EventOf<'ReturnAccepted'>,
  state: Evaluation,
  member: Member,
  sources: Sources,
): boolean {
  const entries = sources.returned(file).slice(0, count)
  if (entries.length !== count) return false
  if (!entries.every(({ event }) => event.type !== 'RecordOpened' || isAsAgreed(event, state))) return false
  return !isRefusal(checkReturn(entries, { state, evaluation: undefined, member, log }))
}

/** What lay before a member is what the panel had agreed: agreed scores are only ever added to. */
function isAsAgreed({ member, agreed }: EventOf<'RecordOpened'>, state: Evaluation): boolean {
  const bidderOf = bidderOfCode(state)
  return agreed.every(({ question, answers }) =>
    answers.every(({ bidder, scores }) => {
      const history = state.agreed.get(bidderOf(bidder))?.get(question) ?? []
      return scores.every((read, index) => {
        const recorded = history[index]
        return recorded !== undefined && isSameRead(read, asRead(recorded, member))
      })
    }),
  )
}

function isSameRead(one: ReadScore, other: ReadScore): boolean {
  return (
    one.score === other.score &&
    sameReason(one.reason, other.reason) &&
    one.decidingPoint === other.decidingPoint &&
    one.present === other.present &&
    one.withReader === other.withReader &&
    one.changeReason === other.changeReason
  )
}

function isCheckedByTypist({ member, checker }: EventOf<'TranscriptChecked'>, state: Evaluation): boolean {
  const typists = state.exchange.paper.get(member)?.transcribers ?? []
  return typists.some((typist) => isSamePerson(typist, checker))
}
