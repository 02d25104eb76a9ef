import { canonicalText, sha256 } from '../../electron/services/canonical.ts'
import { signedCheckpoint } from '../../electron/services/log/checkpoints.ts'
import { signingKeyOf } from '../../electron/services/keys/signing.ts'
import type { Recorded } from '../../shared/evaluation/event.ts'
import type { Position } from '../../shared/evaluation/exchange-events.ts'
import type { EvaluationId, LogId } from '../../shared/identifiers.ts'
import { entrySchema, NO_PREVIOUS, type Entry } from '../../shared/ledger/entry.ts'

export interface ChainedLog {
  readonly entries: readonly Entry[]
  readonly bytes: Uint8Array
  readonly position: Position
  /** SHA-256 of the bytes. */
  readonly file: string
}

export interface LogToChain {
  readonly evaluation: EvaluationId
  readonly log: LogId
  readonly recorded: readonly Recorded[]
  /**
   * Seed of the key that signs the log's checkpoints anew; undefined for a forger who has none, and leaves the
   * signatures as they were.
   */
  readonly secret: string | undefined
}

/** A log as a device writes it, or as a forger works it out anew: every line names the one before. */
export function chained({ evaluation, log, recorded, secret }: LogToChain): ChainedLog {
  let head = NO_PREVIOUS
  let text = ''
  const entries = recorded.map((one, n) => {
    const again =
      secret !== undefined && one.event.type === 'CheckpointSigned'
        ? signedCheckpoint({ evaluation, log, count: n, head }, one, signingKeyOf(secret))
        : one
    const entry = entrySchema.parse({ log, n, prev: head, at: again.at, by: again.by, event: again.event })
    const line = canonicalText(entry)
    head = sha256(line)
    text += `${line}\n`
    return entry
  })
  const bytes = Buffer.from(text)
  return { entries, bytes, position: { log, entries: entries.length, head }, file: sha256(bytes) }
}

/** Stands where a checkpoint is to be; `chained` signs it. */
export function checkpoint(at: string, by: string): Recorded {
  return { at, by, event: { type: 'CheckpointSigned', key: '0'.repeat(64), signature: '0'.repeat(128) } }
}
