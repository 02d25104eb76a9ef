import type { Member } from '../evaluation/evaluation.ts'
import type { BidderId, MemberId, QuestionId } from '../identifiers.ts'
import type { LeadFrame } from './results.ts'

export interface PanelMember extends Pick<Member, 'member' | 'title' | 'role' | 'carer'> {
  readonly largePrint: boolean
  readonly onPaper: boolean
  /** The questions they score, in the order of the procurement; none for an observer. */
  readonly questions: readonly QuestionId[]
  /** How many answers that is, of the bidders they may score. */
  readonly answers: number
  /** Why who they are is no longer changed, in a sentence; undefined while it can be. */
  readonly settled: string | undefined
  /** They sent their scores, so that their questions stay. */
  readonly isLocked: boolean
}

export interface PanelQuestion {
  readonly question: QuestionId
  readonly number: number
  readonly title: string
  /** Marks out of 100. */
  readonly weighting: string
  readonly people: number
  /** Fewer than three people score it. */
  readonly isShort: boolean
  readonly isCarersOnly: boolean
}

/** A question that too few people score, and who could. */
export interface PanelGap {
  readonly question: QuestionId
  readonly number: number
  readonly people: number
  /** Undefined where everybody scores it, or nobody else can. */
  readonly mend:
    | {
        readonly member: MemberId
        readonly title: string
        /** With the question added. */
        readonly questions: readonly QuestionId[]
        readonly scoresNow: number
        readonly answersNow: number
        readonly answersThen: number
      }
    | undefined
}

/** A link that a member declared, and what was decided. */
export interface PanelInterest {
  readonly member: MemberId
  readonly memberTitle: string
  readonly bidder: BidderId
  readonly bidderName: string
  readonly nature: string
  readonly unsure: boolean
  readonly decision: 'none' | 'may-score' | 'may-not-score' | 'undecided'
  readonly reason: string
  readonly declaredAt: string | undefined
}

export interface PanelView {
  readonly view: 'panel'
  readonly frame: LeadFrame
  readonly carers: number
  readonly members: readonly PanelMember[]
  readonly questions: readonly PanelQuestion[]
  readonly answers: number
  readonly gaps: readonly PanelGap[]
  /** Sentences about what carers score. */
  readonly carersCount: readonly string[]
  readonly interests: readonly PanelInterest[]
  readonly bidders: readonly { readonly bidder: BidderId; readonly name: string }[]
  /** How many declared, of all who should; and who has not yet. */
  readonly declared: number
  readonly toDeclare: number
  readonly undeclared: readonly string[]
  /** How many said that they have no link with anybody. */
  readonly withoutLinks: number
  readonly isIssued: boolean
}
