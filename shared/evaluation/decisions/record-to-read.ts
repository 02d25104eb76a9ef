import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { DecisionContext } from '../decide.ts'
import type { Device, Evaluation, Member } from '../evaluation.ts'
import type { Event, EventOf } from '../event.ts'
import { seesScores } from '../exchange/blindness.ts'
import { moderationRecord } from '../exchange/moderation-record.ts'
import { unresolved } from '../exchange/unresolved.ts'
import { openAgreements } from './award.ts'
import { knownMember, knownPublished, knownQuestion, knownTender } from './known.ts'

/** Why the panel's record cannot go to a member now; asked before the work of making the file, too. */
export function recordToReadRefused(state: Evaluation, { member, title }: Member): Refusal | undefined {
  if (state.pack) return refusal('refusal.leadOnly')
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  if (!seesScores(state)) return refusal('refusal.scoresNotOpen')
  const waits = unresolved(state)
  if (waits) return waits
  const open = openAgreements(state)
  if (open > 0) return refusal('refusal.notAllAgreed', { count: open })
  if (state.sheets.get(member)?.submittedAt === undefined)
    return refusal('refusal.notSentYet', { member: title })
  return readingDevice(state, { member }) ? undefined : refusal('refusal.noLaptopToRead', { member: title })
}

/** The laptop on which a member reads: of those that count, the one with the newest pack from which scores were sent. */
export function readingDevice(
  { exchange }: Evaluation,
  { member }: Pick<Member, 'member'>,
): Device | undefined {
  const devices = [...(exchange.returns.get(member)?.devices.values() ?? [])]
  return devices
    .filter(({ revoked, submittedAt }) => revoked === undefined && submittedAt !== undefined)
    .reduce<Device | undefined>(
      (newest, device) => (newest && newest.packVersion >= device.packVersion ? newest : device),
      undefined,
    )
}

export function recordSent(
  state: Evaluation,
  event: EventOf<'RecordSent'>,
  { hashOf }: DecisionContext,
): EventOf<'RecordSent'> | Refusal {
  const member = knownMember(state, event.member)
  if (isRefusal(member)) return member
  const refused = recordToReadRefused(state, member)
  if (refused) return refused
  return hashOf(moderationRecord(state)) === event.digest ? event : refusal('refusal.recordNotAsItStands')
}

/** On the member's laptop, once their own scores were sent: nobody scores knowing what the panel agreed. */
export function recordOpened(
  state: Evaluation,
  event: EventOf<'RecordOpened'>,
): EventOf<'RecordOpened'> | Refusal {
  const { pack, procurement } = state
  if (!pack || !procurement) return refusal('refusal.packFirst')
  if (pack.member !== event.member) return refusal('refusal.packMismatch')
  if (!isSent(state, event)) return refusal('refusal.recordBeforeSending')
  const before = state.exchange.recordRead
  if (before && before.lead.entries > event.lead.entries) return refusal('refusal.recordOlder')
  const unknown = event.agreed
    .flatMap(({ question, answers }) => [
      knownQuestion(procurement, question),
      ...answers.map(({ bidder }) => knownTender(state, bidder)),
    ])
    .find(isRefusal)
  return unknown ?? event
}

/** The member confirms the record that lies before them, or says why not. A later answer takes the place of this one. */
export function answerRecord(state: Evaluation, command: CommandOf<'AnswerRecord'>): Event | Refusal {
  const { member, digest, confirmed, note } = command
  const { pack, exchange } = state
  if (!pack) return refusal('refusal.memberOnly')
  if (pack.member !== member) return refusal('refusal.packMismatch')
  if (!exchange.recordRead) return refusal('refusal.noRecordToRead')
  if (exchange.recordRead.digest !== digest) return refusal('refusal.newerRecordToRead')
  if (!isSent(state, command)) return refusal('refusal.recordBeforeSending')
  if (!confirmed && note.trim() === '') return refusal('refusal.answerReasonNeeded')
  return { type: 'RecordAnswered', member, digest, confirmed, note: note.trim() }
}

function isSent({ sheets }: Evaluation, { member }: Pick<Member, 'member'>): boolean {
  return sheets.get(member)?.submittedAt !== undefined
}
