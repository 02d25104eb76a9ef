import type { MemberId } from '../identifiers.ts'
import type { Place } from './overview.ts'
import type { LeadFrame } from './results.ts'

/** What is looked at before the panel meets. */
const checkIds = ['sent', 'opened', 'declared', 'interests', 'copies', 'paper', 'thin', 'pass'] as const
export type CheckId = (typeof checkIds)[number]

export interface Check {
  readonly id: CheckId
  readonly isGood: boolean
  /** What was found, in one sentence. */
  readonly title: string
  /** What it means, and what to do; empty where all is well. */
  readonly text: string
  /** Each thing that was found, in words; long lists end in how many more there are. */
  readonly found: readonly string[]
  /** Where it is put right; undefined where nothing is to do. */
  readonly place: Place | 'progress' | { readonly paperOf: MemberId } | undefined
}

export interface ChecksView {
  readonly view: 'checks'
  readonly frame: LeadFrame
  readonly title: string
  /** Day of the next meeting. */
  readonly meets: readonly string[]
  readonly checks: readonly Check[]
  readonly open: number
  /** The returns are open, so that `PanelScoringView` says how the panel scored. */
  readonly scored: boolean
}
