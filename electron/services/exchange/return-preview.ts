import type { Evaluation, IssuedPack, Member } from '../../../shared/evaluation/evaluation.ts'
import type { ReturnCounts } from '../../../shared/exchange/count-return.ts'
import type { Standing } from '../../../shared/exchange/standing-of.ts'
import type { Say } from '../../../shared/messages/message.ts'
import type { ReturnPreview } from '../../../shared/views/exchange.ts'
import { hashOf } from '../canonical.ts'
import type { SoundReturn } from './sound-return.ts'

const DAY = 24 * 60 * 60 * 1000

export interface JudgedReturn {
  readonly read: SoundReturn
  readonly standing: Standing
  readonly counts: ReturnCounts
  /** Whether the lead's head that the member's pack named is in the lead's log. */
  readonly isOwnHead: boolean
}

/** What a return would change, in counts: no score is in it. */
export function returnPreview(
  { exchange }: Evaluation,
  say: Say,
  { member, title }: Member,
  { read, standing: { standing, knownEntries }, counts, isOwnHead }: JudgedReturn,
  now: Date,
): ReturnPreview {
  const { log } = read.position
  const devices = exchange.returns.get(member)?.devices
  // in the order in which they came
  const laptops = [...new Set([...(devices?.keys() ?? []), log])]
  const others = [...(devices?.values() ?? [])].filter(
    (other) => other.log !== log && other.revoked === undefined,
  )
  const pack = exchange.packs.get(member)?.find(({ version }) => version === counts.packVersion)
  const { scored, of, submitted, declared, interestsToDecide, late, answer } = counts
  return {
    member,
    memberTitle: title,
    standing,
    entries: read.position.entries,
    knownEntries,
    scored,
    of,
    submitted,
    declared,
    interestsToDecide,
    answer,
    fingerprint: devices?.get(log)?.verified ? undefined : fingerprintOf(read),
    warnings: [
      ...(isOwnHead ? [] : [say('exchange.warning.rewritten')]),
      ...(standing === 'fork' ? [say('exchange.warning.fork')] : []),
      ...(others.length > 0
        ? [say('exchange.warning.secondDevice', { count: laptops.indexOf(log) + 1 })]
        : []),
      ...(submitted && !declared ? [say('exchange.warning.notDeclared')] : []),
      ...(late > 0 ? [say('exchange.warning.late', { count: late })] : []),
      ...(answer === 'stale' ? [say('exchange.warning.staleAnswer')] : []),
      ...(isClockOff(read, pack, now) ? [say('exchange.warning.clock')] : []),
    ],
  }
}

/** The first 24 digits of the SHA-256 of what the device enrolled with, as six groups of four. */
function fingerprintOf({ enrolment }: SoundReturn): readonly string[] {
  return hashOf(enrolment).slice(0, 24).toUpperCase().match(/.{4}/g) ?? []
}

/** Told, and never counted: entries before the pack was made, or tomorrow's, say that a clock is wrong. */
function isClockOff({ entries }: SoundReturn, pack: IssuedPack | undefined, now: Date): boolean {
  const earliest = pack ? Date.parse(pack.at) - DAY : Number.NEGATIVE_INFINITY
  const latest = now.getTime() + DAY
  return entries.some(({ at }) => Date.parse(at) < earliest || Date.parse(at) > latest)
}
