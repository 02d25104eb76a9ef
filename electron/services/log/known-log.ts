import type { EvaluationId, LogId } from '../../../shared/identifiers.ts'
import type { Seals } from '../keys/seals.ts'
import type { SigningKey } from '../keys/signing.ts'

/** What is known of a log before it is read, and what it is checked against. */
export interface KnownLog {
  readonly evaluation: EvaluationId
  readonly log: LogId
  readonly seals: Seals
  /** Signs its checkpoints; undefined with logs that were made before there were any, and whose tail nothing vouches for. */
  readonly signing: SigningKey | undefined
}
