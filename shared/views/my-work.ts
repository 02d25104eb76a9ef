import type { BidderId, MemberId, QuestionId } from '../identifiers.ts'
import type { EvaluationKey } from './request.ts'
import type { ScaleStep } from './scoring.ts'
import type { AgreedHere } from './sent.ts'

/** How far one answer is: `started` has a draft that was not saved as a score yet. */
export type CellState = 'scored' | 'started' | 'not-started' | 'closed'

export interface Cell {
  readonly bidder: BidderId
  readonly name: string
  readonly state: CellState
  /** Of a saved score, or chosen in the draft. */
  readonly score: string | undefined
  /** The score's published word, empty where there is none. */
  readonly word: string
  /** The score's colour; undefined without one. */
  readonly ramp: ScaleStep['ramp'] | undefined
  readonly flagged: boolean
  /** The question was made clearer after it was scored; the score is kept as the place to start from. */
  readonly askedAgain: boolean
}

export interface QuestionWork {
  readonly question: QuestionId
  readonly number: number
  readonly title: string
  readonly cells: readonly Cell[]
  readonly scored: number
  readonly started: number
  readonly flagged: number
  readonly askedAgain: number
}

/** Who can be rung. */
export interface HelpPerson {
  readonly telephone: string | undefined
  readonly hours: string | undefined
}

/** What every screen of a member shows around its content. */
export interface MemberFrame {
  readonly evaluation: EvaluationKey
  readonly procurementTitle: string
  readonly member: MemberId
  readonly memberTitle: string
  /** When the last word reached the disk; undefined before the first. */
  readonly savedAt: string | undefined
  readonly scored: number
  readonly of: number
  readonly scoresBy: string | undefined
  readonly submittedAt: string | undefined
  readonly help: HelpPerson
  /** Six groups of this device, to read out over the phone; undefined in the sample. */
  readonly fingerprint: readonly string[] | undefined
}

export interface MyWorkView {
  readonly view: 'my-work'
  readonly frame: MemberFrame
  readonly declaredAt: string | undefined
  /** Links are told first: until then no answer opens. */
  readonly declareFirst: boolean
  /** Names of bidders that are closed for this member until a link is decided, or for good. */
  readonly closed: readonly string[]
  /** How many bidders are not. */
  readonly open: number
  /** Answers that the lead allowed to be corrected, after sending. */
  readonly toCorrect: number
  /** First day on which the panel meets. */
  readonly panelTalks: string | undefined
  readonly agreed: AgreedHere
  readonly questions: readonly QuestionWork[]
  /** The one next thing: the answer where the member stopped, or else the first without a score. */
  readonly next:
    | {
        readonly question: QuestionId
        readonly number: number
        readonly bidder: BidderId
        readonly name: string
        readonly resumed: boolean
        readonly score: string | undefined
        readonly scoreWord: string | undefined
        readonly field: 'answer' | 'score' | 'good' | 'worries'
      }
    | undefined
}
