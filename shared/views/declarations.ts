import type { MemberFrame } from './my-work.ts'

export interface DeclarationsView {
  readonly view: 'declarations'
  readonly frame: MemberFrame
}
