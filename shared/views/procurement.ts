import type { MemberId, QuestionId } from '../identifiers.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { LeadFrame } from './results.ts'

/** One day's work on the draft, with what became different by then. */
export interface ProcurementVersion {
  readonly name: string
  readonly at: string
  /** In words: "Question 5: 10 marks became 6". */
  readonly changes: readonly string[]
}

/** A draft to go to, and by what it differs: "10 marks to 6". */
export interface Step {
  readonly name: string
  readonly procurement: Procurement
}

/** All that a lead sees and changes of the procurement; nothing of it changes once it is published. */
export interface ProcurementView {
  readonly view: 'procurement'
  readonly frame: LeadFrame
  readonly procurement: Procurement
  readonly published: { readonly hash: string; readonly at: string } | undefined
  /** Packs were made: a clarification makes new ones needed. */
  readonly isIssued: boolean
  readonly undo: Step | undefined
  readonly redo: Step | undefined
  /** The latest first. */
  readonly versions: readonly ProcurementVersion[]
  /** Every id of a question or criterion that a draft ever used. */
  readonly usedIds: readonly string[]
  /** Who may score; not observers. */
  readonly members: readonly {
    readonly member: MemberId
    readonly title: string
    readonly questions: readonly QuestionId[] | 'all'
  }[]
}
