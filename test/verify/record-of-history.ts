import { canonicalBytes } from '../../electron/services/canonical.ts'
import { signAs, signingKeyOf } from '../../electron/services/keys/signing.ts'
import type { Event, Recorded } from '../../shared/evaluation/event.ts'
import type { Enrolment } from '../../shared/exchange/enrolment.ts'
import { ENROLMENT_TYPE } from '../../shared/exchange/manifest.ts'
import { at, type Lead, type Sent } from '../exchange/apart.ts'
import { chained, checkpoint, type ChainedLog } from './chained-log.ts'
import { evaluation, LEAD, secretOf } from './panel-apart.ts'
import type { RecordToMake } from './record-parts.ts'

/** What happened, as the merge laws play it: unsigned, and with keys that are none. */
export interface History {
  readonly lead: Lead
  /** In the order in which they are accepted. */
  readonly returns: readonly Sent[]
  /** Of the lead, after these returns. */
  readonly decisions: readonly Event[]
  /** Returns that came in after that. */
  readonly later: readonly Sent[]
  /** What the lead does in the end. */
  readonly end: readonly Event[]
}

/**
 * The record of such a history: every device signs with a key of its own, proves its enrolment with the key of the pack,
 * and signs a checkpoint wherever it sent its log. So what shared its first entries still does.
 */
export function recordOfHistory({ lead, returns, decisions, later, end }: History): RecordToMake {
  const heads = new Map<string, string>()
  const all = [...returns, ...later]
  const sentAt = new Set(all.map(({ head }) => head))
  const signed = all.map((sent) => {
    const log = signedLog(sent, sentAt)
    heads.set(sent.head, log.position.head)
    return { ...sent, ...log }
  })
  const accepted = signed.map(({ member, position, file }): Event => ({
    ...{ type: 'ReturnAccepted', member, file },
    ...position,
  }))
  const events = [
    ...lead.events,
    ...accepted.slice(0, returns.length),
    ...decisions,
    ...accepted.slice(returns.length),
    ...end,
  ].map((event) => realEvent(event, heads))
  return {
    lead: [...events.map((event) => ({ at, by: LEAD, event })), checkpoint(at, LEAD)],
    blobs: [
      ...[...lead.kept.packs.values()].map((pack) => canonicalBytes(pack)),
      ...new Map(signed.map(({ file, bytes }) => [file, bytes])).values(),
    ],
  }
}

/** Under the same log id, with a checkpoint after each entry up to which it was sent. */
function signedLog({ log, entries, head }: Sent, sentAt: ReadonlySet<string>): ChainedLog {
  const recorded = entries.flatMap(({ event, by }, index): readonly Recorded[] => {
    const here = entries[index + 1]?.prev ?? head
    const own = { at, by, event: enrolledAnew(event, log) }
    return sentAt.has(here) ? [own, checkpoint(at, by)] : [own]
  })
  return chained({ evaluation, log, recorded, secret: secretOf(log) })
}

function enrolledAnew(event: Event, log: Sent['log']): Event {
  if (event.type !== 'DeviceEnrolled') return event
  const { public: signing } = signingKeyOf(secretOf(log))
  const { member, pack, recipient } = event
  const enrolment: Enrolment = { evaluation, member, log, pack, signing, recipient }
  return {
    ...event,
    ...{ evaluation, signing },
    proof: signAs(ENROLMENT_TYPE, canonicalBytes(enrolment), secretOf(pack)),
  }
}

function realEvent(event: Event, heads: ReadonlyMap<string, string>): Event {
  switch (event.type) {
    case 'KeysMade':
      return { ...event, signing: signingKeyOf(secretOf(LEAD)).public }
    case 'PackIssued':
      return { ...event, enrolment: signingKeyOf(secretOf(event.digest)).public }
    case 'ForkResolved':
      return { ...event, keep: heads.get(event.keep) ?? event.keep }
    default:
      return event
  }
}
