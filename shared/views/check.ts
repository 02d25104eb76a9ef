import type { MemberFrame } from './my-work.ts'

export interface CheckView {
  readonly view: 'check'
  readonly frame: MemberFrame
}
