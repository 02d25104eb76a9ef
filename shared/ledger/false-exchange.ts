import { isSettled } from '../evaluation/decisions/panel.ts'
import { isSamePerson } from '../evaluation/decisions/paper.ts'
import { scoresComeIn } from '../evaluation/decisions/scores.ts'
import type { Evaluation, Member } from '../evaluation/evaluation.ts'
import type { Event, EventOf } from '../evaluation/event.ts'
import { seesScores } from '../evaluation/exchange/blindness.ts'
import { unresolved } from '../evaluation/exchange/unresolved.ts'
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
  return !isRefusal(checkReturn(entries, { state, evaluation: undefined, member, log }))
}

function isCheckedByTypist({ member, checker }: EventOf<'TranscriptChecked'>, state: Evaluation): boolean {
  const typists = state.exchange.paper.get(member)?.transcribers ?? []
  return typists.some((typist) => isSamePerson(typist, checker))
}
