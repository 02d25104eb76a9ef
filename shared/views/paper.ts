import type { BidderId, MemberId, QuestionId } from '../identifiers.ts'
import type { LeadFrame } from './results.ts'
import type { ScaleStep } from './scoring.ts'

export interface PaperAnswer {
  readonly bidder: BidderId
  readonly bidderName: string
  /** What was typed in so far. */
  readonly typed: { readonly score: string; readonly good: string; readonly worries: string } | undefined
}

export interface PaperQuestion {
  readonly question: QuestionId
  readonly number: number
  readonly title: string
  readonly asked: string
  readonly clarification: string | undefined
  readonly scale: readonly ScaleStep[]
  readonly answers: readonly PaperAnswer[]
}

/**
 * The sheets of a member who scores on paper, for whoever types them in and whoever checks them against the paper. It is
 * the one view that shows scores before the returns are opened, as both have the paper before them; once they are
 * checked it shows none.
 */
export interface PaperView {
  readonly view: 'paper'
  readonly frame: LeadFrame
  readonly member: MemberId
  readonly memberTitle: string
  /** They read large print. */
  readonly largePrint: boolean
  readonly questions: readonly PaperQuestion[]
  readonly typed: number
  readonly of: number
  readonly transcriber: string | undefined
  readonly checked: { readonly checker: string; readonly at: string } | undefined
}
