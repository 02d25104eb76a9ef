import type { SentView } from './sent.ts'
import { memberFrame, type MemberWork } from './member-work.ts'

export function makeSent(work: MemberWork): SentView {
  return { view: 'sent', frame: memberFrame(work) }
}
