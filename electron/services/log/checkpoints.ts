import type { Recorded } from '../../../shared/evaluation/event.ts'
import { CHECKPOINT_TYPE } from '../../../shared/exchange/manifest.ts'
import type { EvaluationId, LogId } from '../../../shared/identifiers.ts'
import type { Checkpoint } from '../../../shared/ledger/checkpoint.ts'
import type { Entry } from '../../../shared/ledger/entry.ts'
import { canonicalBytes } from '../canonical.ts'
import { isSignedAs, signAs, type SigningKey } from '../keys/signing.ts'

/** When, and by whom: for what the store itself has to enter. */
export type Recorder = Omit<Recorded, 'event'>

/** Where a checkpoint is to stand: after so many entries, of which the last has this SHA-256. */
interface After {
  readonly evaluation: EvaluationId
  readonly log: LogId
  readonly count: number
  readonly head: string
}

/** What speaks for all entries so far. The caller made sure that there is one. */
export function signedCheckpoint(
  { evaluation, log, count, head }: After,
  { at, by }: Recorder,
  key: SigningKey,
): Recorded {
  const checkpoint: Checkpoint = { evaluation, log, n: count - 1, hash: head, at, by }
  const signature = signAs(CHECKPOINT_TYPE, canonicalBytes(checkpoint), key.secret)
  return { at, by, event: { type: 'CheckpointSigned', key: key.public, signature } }
}

/**
 * Whether an entry that says to be a checkpoint is one.
 * @param key the log's own, public half; undefined where nothing says which, and then it need only fit itself
 */
export function isGoodCheckpoint(
  { log, n, prev, at, by, event }: Entry,
  evaluation: EvaluationId,
  key: string | undefined,
): boolean {
  if (event.type !== 'CheckpointSigned' || n === 0) return false
  const checkpoint: Checkpoint = { evaluation, log, n: n - 1, hash: prev, at, by }
  return (
    (key === undefined || event.key === key) &&
    isSignedAs(CHECKPOINT_TYPE, canonicalBytes(checkpoint), event.key, event.signature)
  )
}
