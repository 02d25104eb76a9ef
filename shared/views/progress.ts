import type { LeadFrame } from './results.ts'

export interface ProgressView {
  readonly view: 'progress'
  readonly frame: LeadFrame
}
