import type { EvaluationId, LogId } from '../identifiers.ts'

/** A checkpoint at the latest after so many entries. */
export const CHECKPOINT_EVERY = 64

/**
 * What a `CheckpointSigned` entry signs, as canonical JSON under `CHECKPOINT_TYPE`: the entry before it (its number and
 * the SHA-256 of its line), and what the checkpoint's own envelope says beside the signature, so that no bit of either can
 * be changed.
 */
export interface Checkpoint {
  readonly evaluation: EvaluationId
  readonly log: LogId
  /** Number of the entry before, counted from 0. */
  readonly n: number
  /** SHA-256 of its line: the checkpoint entry's own `prev`. */
  readonly hash: string
  readonly at: string
  readonly by: string
}
