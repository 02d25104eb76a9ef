import type { LeadFrame } from './results.ts'

export interface ReturnsView {
  readonly view: 'returns'
  readonly frame: LeadFrame
}
