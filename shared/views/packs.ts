import type { LeadFrame } from './results.ts'

export interface PacksView {
  readonly view: 'packs'
  readonly frame: LeadFrame
}
