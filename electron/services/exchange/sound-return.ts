import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { EventOf } from '../../../shared/evaluation/event.ts'
import type { Enrolment } from '../../../shared/exchange/enrolment.ts'
import { ENROLMENT_TYPE, type ManifestOf } from '../../../shared/exchange/manifest.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { canonicalBytes } from '../canonical.ts'
import { readForeignLog, type SoundLog } from '../log/foreign-log.ts'
import { isSignedAs } from '../keys/signing.ts'

/** What a return says of itself, or the lead's log of a return. */
type ReturnSaid = Pick<ManifestOf<'fairmark-return'>, 'evaluation' | 'log' | 'from' | 'member'>

export interface SoundReturn extends SoundLog {
  readonly enrolment: Enrolment
}

/**
 * A return whose log holds together and is the member's: the chain and its checkpoints are right, all of it is signed by
 * the device that signed the file, and that device proves with a pack that was issued to this member that it opened it.
 * Whether its entries are ones that a member may make is for `checkReturn`.
 */
export function soundReturn(
  state: Evaluation,
  manifest: ReturnSaid,
  parts: ReadonlyMap<string, Uint8Array>,
): SoundReturn | Refusal {
  const { evaluation, log: position, from: signing, member } = manifest
  const bytes = parts.get(`events/${position.log}`)
  if (!bytes || parts.size !== 1) return refusal('refusal.returnUnsound')
  const read = readForeignLog(bytes, { evaluation, log: position.log, signing })
  if (isRefusal(read)) return read
  const { entries, head } = read.position
  if (entries !== position.entries || head !== position.head) return refusal('refusal.returnUnsound')
  const title = state.panel.get(member)?.title ?? member
  const enrolled = enrolmentIn(read, manifest)
  if (!enrolled) return refusal('refusal.returnTooShort', { member: title })
  const pack = state.exchange.packs.get(member)?.find(({ digest }) => digest === enrolled.pack)
  if (!pack) return refusal('refusal.returnOtherPack', { member: title })
  const enrolment: Enrolment = {
    evaluation,
    member,
    log: position.log,
    pack: enrolled.pack,
    signing,
    recipient: enrolled.recipient,
  }
  return isSignedAs(ENROLMENT_TYPE, canonicalBytes(enrolment), pack.enrolment, enrolled.proof)
    ? { ...read, enrolment }
    : refusal('refusal.returnNotEnrolled', { member: title })
}

/** The second entry, if the log begins as a member's does and nobody else's acts are in it. */
function enrolmentIn(
  { entries }: SoundLog,
  { member, from }: ReturnSaid,
): EventOf<'DeviceEnrolled'> | undefined {
  const [first, second] = entries
  if (first?.event.type !== 'PackOpened' || second?.event.type !== 'DeviceEnrolled') return undefined
  const { event: enrolled } = second
  const { event: opened } = first
  if (opened.digest !== enrolled.pack || enrolled.signing !== from) return undefined
  const isForeign = entries.some(({ event }) => 'member' in event && event.member !== member)
  return isForeign ? undefined : enrolled
}
