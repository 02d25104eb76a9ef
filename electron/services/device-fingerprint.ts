import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import type { Enrolment } from '../../shared/exchange/enrolment.ts'
import { hashOf } from './canonical.ts'
import type { WorkspaceFile } from './workspace/workspace-file.ts'

/**
 * The first 24 digits of the SHA-256 of what this device enrolled with, as six groups of four: what a member reads out
 * over the phone. undefined with the lead, and in the sample, which never enrolled.
 */
export function deviceFingerprint(
  about: WorkspaceFile,
  { exchange: { device } }: Evaluation,
): readonly string[] | undefined {
  if (about.role !== 'evaluator' || !device) return undefined
  const enrolment: Enrolment = {
    evaluation: about.evaluation,
    member: about.member,
    log: about.log,
    pack: device.pack,
    signing: device.signing,
    recipient: device.recipient,
  }
  return hashOf(enrolment).slice(0, 24).toUpperCase().match(/.{4}/g) ?? undefined
}
