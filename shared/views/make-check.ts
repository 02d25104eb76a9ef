import type { CheckView } from './check.ts'
import { memberFrame, type MemberWork } from './member-work.ts'

export function makeCheck(work: MemberWork): CheckView {
  return { view: 'check', frame: memberFrame(work) }
}
