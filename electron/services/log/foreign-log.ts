import type { Position } from '../../../shared/evaluation/exchange-events.ts'
import type { EvaluationId, LogId } from '../../../shared/identifiers.ts'
import type { Entry } from '../../../shared/ledger/entry.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { sha256 } from '../canonical.ts'
import { plainSeals } from '../keys/seals.ts'
import { readLog } from './read-log.ts'

/** What a log that came from another device says to be. */
export interface ForeignLog {
  readonly evaluation: EvaluationId
  readonly log: LogId
  /** Public half of the key that its checkpoints are signed with. */
  readonly signing: string
}

export interface SoundLog {
  readonly kind: 'sound'
  readonly entries: readonly Entry[]
  readonly position: Position
  /** SHA-256 of the bytes: how `ReturnAccepted` names them. */
  readonly file: string
}

/**
 * Reads a log that came from another device: its plain lines, line feeds included. The chain must hold, every
 * checkpoint must be signed with the key, the last entry must be a checkpoint, so that nothing stands unsigned, and the
 * log itself must name the key: a member's by `DeviceEnrolled`, a lead's by `KeysMade`.
 */
export function readForeignLog(
  bytes: Uint8Array,
  { evaluation, log, signing }: ForeignLog,
): SoundLog | Refusal {
  const { entries, end, head, unsigned } = readLog(bytes, {
    evaluation,
    log,
    seals: plainSeals,
    signing: { public: signing },
  })
  if (end.kind === 'torn') return refusal('refusal.foreignLogChanged', { line: entries.length + 1 })
  if (end.kind === 'newer') return refusal('refusal.foreignLogNewer', { line: end.line })
  if (end.kind !== 'whole') return refusal('refusal.foreignLogChanged', { line: end.line })
  if (unsigned > 0) return refusal('refusal.foreignLogUnsigned', { line: entries.length - unsigned + 1 })
  if (!entries.some((entry) => namesKey(entry, evaluation, signing)))
    return refusal('refusal.foreignLogOtherKey')
  return { kind: 'sound', entries, position: { log, entries: entries.length, head }, file: sha256(bytes) }
}

function namesKey({ event }: Entry, evaluation: EvaluationId, signing: string): boolean {
  if (event.type === 'KeysMade') return event.signing === signing
  return event.type === 'DeviceEnrolled' && event.signing === signing && event.evaluation === evaluation
}
