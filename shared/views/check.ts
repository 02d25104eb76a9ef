import type { BidderId, QuestionId } from '../identifiers.ts'
import type { Cell, MemberFrame } from './my-work.ts'

/** What keeps one answer from being sent. */
export type Missing =
  /** No score. */
  | 'score'
  /** A score without a word about why. */
  | 'reason'
  /** Words or a score in the boxes that were not saved. */
  | 'draft'
  /** The question was made clearer after it was scored. */
  | 'asked-again'

export interface CheckRow {
  readonly cell: Cell
  /** The first sentence of why; empty where nothing was written. */
  readonly reason: string
  readonly missing: Missing | undefined
  /** Sent, and not to be changed here. */
  readonly isLocked: boolean
}

export interface CheckQuestion {
  readonly question: QuestionId
  readonly number: number
  readonly title: string
  readonly rows: readonly CheckRow[]
}

export interface MissingAnswer {
  readonly missing: Missing
  readonly question: QuestionId
  readonly number: number
  readonly bidder: BidderId
  readonly name: string
  readonly score: string | undefined
  /** Lowest and highest score of the question. */
  readonly from: string
  readonly to: string
}

/** All scores of a member once more, before they are sent. */
export interface CheckView {
  readonly view: 'check'
  readonly frame: MemberFrame
  /** Links with bidders were not told yet. */
  readonly declareFirst: boolean
  readonly questions: readonly CheckQuestion[]
  readonly missing: readonly MissingAnswer[]
  readonly ready: number
  readonly of: number
  /** Sent before, and opened again for these many corrections; 0 where it was not. */
  readonly toCorrect: number
}
