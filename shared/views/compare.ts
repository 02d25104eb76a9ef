import type { QuestionId } from '../identifiers.ts'
import type { Evidence } from '../evaluation/reason.ts'
import type { Cell, MemberFrame } from './my-work.ts'
import type { AnswerPlace, ScaleStep } from './scoring.ts'

/** One answer as this member scored it, or is about to. */
export interface ComparedAnswer {
  readonly cell: Cell
  readonly good: string
  readonly worries: string
  readonly evidence: readonly Evidence[]
  /** The scores were sent, and this one may not be changed. */
  readonly isLocked: boolean
}

/** A member's own scores for one question, side by side. Nobody else's are in it. */
export interface CompareView {
  readonly view: 'compare'
  readonly frame: MemberFrame
  readonly question: { readonly id: QuestionId; readonly number: number; readonly title: string }
  /** Lowest step first. */
  readonly scale: readonly ScaleStep[]
  /** In this member's order; bidders that are closed for the member are not among them. */
  readonly answers: readonly ComparedAnswer[]
  /** The question after this one, and its answer to go on with: the first without a score. */
  readonly next:
    | (AnswerPlace & { readonly number: number; readonly title: string; readonly isScored: boolean })
    | undefined
}
