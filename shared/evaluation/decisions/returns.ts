import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { LogId, MemberId } from '../../identifiers.ts'
import type { CommandOf } from '../command.ts'
import type { Device, Evaluation, Member } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { seesScores } from '../exchange/blindness.ts'
import { cellNames } from '../exchange/unresolved.ts'
import { knownMember } from './known.ts'

/** Pack and enrolment: a return without them says nothing of whose it is. */
const FIRST_ENTRIES = 2

/** Any order and any number of times: a return that is known, or older than what came, changes nothing. */
export function returnAccepted(
  state: Evaluation,
  event: EventOf<'ReturnAccepted'>,
): EventOf<'ReturnAccepted'> | Refusal {
  if (state.pack) return refusal('refusal.leadOnly')
  const member = knownMember(state, event.member)
  if (isRefusal(member)) return member
  const at = { member: member.title }
  const { packs, paper, returns } = state.exchange
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  if (paper.has(event.member)) return refusal('refusal.scoresOnPaper', at)
  if (!packs.has(event.member)) return refusal('refusal.noPackIssued', at)
  if (event.entries < FIRST_ENTRIES) return refusal('refusal.returnTooShort', at)
  const owner = [...returns].find(([, { devices }]) => devices.has(event.log))?.[0]
  if (owner !== undefined && owner !== event.member) return refusal('refusal.logOfAnother', at)
  const revoked = returns.get(event.member)?.devices.get(event.log)?.revoked
  return revoked?.from === 0 ? refusal('refusal.logRevoked', at) : event
}

interface KnownDevice {
  readonly member: Member
  readonly device: Device
}

function knownDevice(state: Evaluation, id: MemberId, log: LogId): KnownDevice | Refusal {
  const member = knownMember(state, id)
  if (isRefusal(member)) return member
  const device = state.exchange.returns.get(id)?.devices.get(log)
  return device ? { member, device } : refusal('refusal.unknownLog', { member: member.title })
}

/** What was read out over the phone is what came in; said as it was done, "none" included. */
export function verifyIdentity(
  state: Evaluation,
  { member, log, method }: CommandOf<'VerifyIdentity'>,
): EventOf<'IdentityVerified'> | Refusal {
  const known = knownDevice(state, member, log)
  return isRefusal(known) ? known : { type: 'IdentityVerified', member, log, method }
}

/** A lost laptop. Nothing is removed: from that entry on it counts for nothing. */
export function revokeLog(
  state: Evaluation,
  command: CommandOf<'RevokeLog'>,
): EventOf<'LogRevoked'> | Refusal {
  const known = decidable(state, command)
  if (isRefusal(known)) return known
  const { member, log, from, reason } = command
  const { branches, revoked } = known.device
  const entries = Math.max(...branches.map((branch) => branch.entries))
  const at = { member: known.member.title }
  if (revoked && revoked.from <= from) return refusal('refusal.logRevokedTwice', at)
  if (from > entries) return refusal('refusal.revokedBeyond', { ...at, entries })
  return { type: 'LogRevoked', member, log, from, reason }
}

export function resolveFork(
  state: Evaluation,
  command: CommandOf<'ResolveFork'>,
): EventOf<'ForkResolved'> | Refusal {
  const known = decidable(state, command)
  if (isRefusal(known)) return known
  const { member, log, keep, reason } = command
  const { branches } = known.device
  const at = { member: known.member.title }
  if (branches.length < 2) return refusal('refusal.noFork', at)
  if (!branches.some(({ head }) => head === keep)) return refusal('refusal.unknownVersion', at)
  return { type: 'ForkResolved', member, log, keep, reason }
}

/** Needs both scores before the lead's eyes, so it waits until the scores are opened. */
export function resolveConflict(
  state: Evaluation,
  command: CommandOf<'ResolveConflict'>,
): EventOf<'ConflictResolved'> | Refusal {
  const known = decidable(state, command)
  if (isRefusal(known)) return known
  const { member, bidder, question, log, reason } = command
  if (!seesScores(state)) return refusal('refusal.scoresNotOpen')
  const at = { member: known.member.title, ...cellNames(state, command) }
  const conflict = state.exchange.returns
    .get(member)
    ?.troubles.conflicts.find((one) => one.bidder === bidder && one.question === question)
  if (!conflict) return refusal('refusal.noConflict', at)
  if (!conflict.logs.includes(log)) return refusal('refusal.otherLog', at)
  return { type: 'ConflictResolved', member, bidder, question, log, reason }
}

/** What changes which scores count: with a reason, and not under a recommendation that rests on them. */
function decidable(
  state: Evaluation,
  { member, log, reason }: CommandOf<'RevokeLog' | 'ResolveFork' | 'ResolveConflict'>,
): KnownDevice | Refusal {
  const known = knownDevice(state, member, log)
  if (isRefusal(known)) return known
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  return reason.trim() === '' ? refusal('refusal.reasonNeeded') : known
}
