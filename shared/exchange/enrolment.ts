import type { EvaluationId, LogId, MemberId } from '../identifiers.ts'

/**
 * What the pack's enrolment key signs, as canonical JSON under `ENROLMENT_TYPE`: whoever opened this pack made this log and
 * holds these keys. The lead made the enrolment key and could do the same; what is read out over the phone
 * (`fingerprint`), receipts and the member's own return are what speaks against that.
 */
export interface Enrolment {
  readonly evaluation: EvaluationId
  readonly member: MemberId
  readonly log: LogId
  readonly pack: string
  readonly signing: string
  readonly recipient: string
}
