import type { Draft } from '../evaluation/draft.ts'
import type { BidderId, QuestionId } from '../identifiers.ts'
import type { BidDocument } from './bid-documents.ts'
import type { LimitPlace } from './limit-place.ts'
import type { Cell, MemberFrame } from './my-work.ts'

export interface ScaleStep {
  readonly score: string
  readonly word: string
  readonly meaning: string
  /** 0 for the lowest step to 5 for the highest: which colour of the ramp. */
  readonly ramp: 0 | 1 | 2 | 3 | 4 | 5
}

export interface AnswerPlace {
  readonly question: QuestionId
  readonly bidder: BidderId
}

/** One bidder's answer to one question, and all that a member needs to score it. */
export interface ScoringView {
  readonly view: 'scoring'
  readonly frame: MemberFrame
  readonly question: {
    readonly id: QuestionId
    readonly number: number
    /** Short: "Reaching hidden carers". */
    readonly title: string
    /** What the bidders were asked, in full; the title again where nothing longer was published. */
    readonly asked: string
    /** The rest of the published guidance, by paragraph. */
    readonly guidance: readonly string[]
    /** Marks out of 100, a decimal. */
    readonly weighting: string
    readonly wordLimit: number | undefined
    /** What was made clear about it since it was published. */
    readonly clarification: { readonly text: string; readonly at: string } | undefined
  }
  readonly bidder: { readonly id: BidderId; readonly name: string }
  /** Without blank ones, in order; evidence counts them from 1. */
  readonly paragraphs: readonly string[]
  readonly words: number
  /** What the bidder sent beside the text. */
  readonly documents: readonly BidDocument[]
  /** Where the answer goes past the question's word limit; undefined where it does not. */
  readonly limit: LimitPlace | undefined
  /** Lowest step first. */
  readonly scale: readonly ScaleStep[]
  /** What stands in the boxes: the draft, or else the saved score, or else nothing. */
  readonly draft: Draft
  /** The saved score, which a draft may differ from. */
  readonly saved: string | undefined
  /** Scored before the question was made clearer: the old score stands until a new one is saved. */
  readonly askedAgain: boolean
  /** The scores were sent, and this one may not be changed. */
  readonly isLocked: boolean
  /** The scores were sent, and the lead allowed this one to be corrected. */
  readonly mayCorrect: boolean
  /** This question's answers, in this member's order. */
  readonly rail: readonly Cell[]
  readonly otherQuestions: readonly {
    readonly question: QuestionId
    readonly number: number
    readonly title: string
    readonly scored: number
    readonly of: number
    /** Where the link goes: the first answer without a score; undefined where all are closed. */
    readonly bidder: BidderId | undefined
  }[]
  readonly previous: AnswerPlace | undefined
  readonly next: AnswerPlace | undefined
}
