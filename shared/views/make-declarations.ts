import type { DeclarationsView } from './declarations.ts'
import { memberFrame, type MemberWork } from './member-work.ts'

export function makeDeclarations(work: MemberWork): DeclarationsView {
  return { view: 'declarations', frame: memberFrame(work) }
}
