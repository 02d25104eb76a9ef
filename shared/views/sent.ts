import type { MemberFrame } from './my-work.ts'

export interface SentView {
  readonly view: 'sent'
  readonly frame: MemberFrame
}
