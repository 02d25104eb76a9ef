import { memberFrame, numberedQuestions, type MemberWork } from './member-work.ts'
import type { MemberFrame } from './my-work.ts'
import { scaleSteps } from './ramp.ts'
import type { ScaleStep } from './scoring.ts'

/**
 * What a practice answer needs of the real evaluation: its scale. The question and the answer are invented and stand in
 * the messages, and nothing that is done with them comes back here.
 */
export interface PracticeView {
  readonly view: 'practice'
  readonly frame: MemberFrame
  readonly scale: readonly ScaleStep[]
}

/** With the scale of the first question that the member scores, or else the procurement's. */
export function makePractice(work: MemberWork): PracticeView {
  const scale = numberedQuestions(work)[0]?.scale ?? work.procurement.scale
  return { view: 'practice', frame: memberFrame(work), scale: scaleSteps(scale) }
}
