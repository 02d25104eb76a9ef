import type { AgreedScore, Evaluation } from '../evaluation/evaluation.ts'
import type { Scale } from '../procurement/procurement.ts'
import type { RecordedScore } from './meeting.ts'
import { worded } from './meeting-work.ts'

/** An agreed score as people read it. */
export function recordedScore({ panel }: Evaluation, scale: Scale, agreed: AgreedScore): RecordedScore {
  const { score, reason, decidingPoint, present, changeReason, at } = agreed
  return {
    ...worded(score, scale),
    reason,
    decidingPoint,
    present: present.map((member) => panel.get(member)?.title ?? member),
    changeReason,
    at,
  }
}
