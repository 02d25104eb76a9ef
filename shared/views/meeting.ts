import type { AgreedWords, Meeting } from '../evaluation/meeting.ts'
import type { Evidence, Reason } from '../evaluation/reason.ts'
import type { BidderId, MemberId, QuestionId } from '../identifiers.ts'
import type { EvaluationKey } from './request.ts'
import type { ScaleStep } from './scoring.ts'

type Ramp = ScaleStep['ramp']

/** A score with its published word. */
export interface WordedScore {
  readonly score: string
  readonly ramp: Ramp
  /** Empty where the procurement gives none. */
  readonly word: string
}

/** What one member gave one answer, or why there is nothing. In whole words: `label`. */
export type TalkCell = { readonly label: string } & (
  | { readonly kind: 'scored'; readonly score: string; readonly ramp: Ramp }
  /** A link keeps the member from scoring this bidder. */
  | { readonly kind: 'declared' }
  | { readonly kind: 'missing' }
)

/** How often each step of the scale was given. */
export interface Spread {
  readonly label: string
  readonly steps: readonly {
    readonly score: string
    readonly ramp: Ramp
    readonly count: number
    /** The lowest or the highest that was given. */
    readonly isEnd: boolean
  }[]
}

/** One bidder's answer to the question that is talked about. */
export interface TalkRow {
  /** Names the row; on the projector no id of anybody. */
  readonly id: string
  readonly name: string
  /** How the scores lie, in words. */
  readonly line: string
  /** In the order of the columns. */
  readonly cells: readonly TalkCell[]
  readonly spread: Spread
  readonly agreed: WordedScore | undefined
  readonly state: 'now' | 'next' | 'parked' | 'open' | 'agreed'
}

/** Why somebody gave a score. */
export interface TalkReason {
  /** Of its column. */
  readonly member: string
  readonly score: WordedScore
  readonly good: string
  readonly worries: string
  readonly evidence: readonly Evidence[]
}

/** The question and everybody's scores: what both windows show. */
export interface TalkBoard {
  readonly question: {
    readonly number: number
    readonly title: string
    /** What the bidders were asked, in full. */
    readonly asked: string
    /** Marks out of 100, a decimal. */
    readonly weighting: string
  }
  readonly scale: readonly ScaleStep[]
  readonly columns: readonly {
    readonly id: string
    readonly title: string
    /** Instead of the title, where it is plain that members are meant; absent where they are named. */
    readonly number?: string
  }[]
  readonly rows: readonly TalkRow[]
  /** Of the bidder that is talked about, widest apart first. */
  readonly reasons: readonly TalkReason[]
  /** Fewer than three scores, or somebody missing. */
  readonly notes: readonly string[]
}

export interface AgendaItem {
  readonly question: QuestionId
  readonly number: number
  readonly title: string
  /** Where it leads: the first bidder that is open. */
  readonly bidder: BidderId
  /** Between the highest and the lowest score of one answer, a decimal. */
  readonly apart: string
  readonly isFarApart: boolean
  /** Most marks at stake in one answer, a decimal. */
  readonly atStake: string
  readonly agreed: number
  readonly of: number
  readonly parked: number
  readonly isNow: boolean
}

/** An agreed score as it was recorded. */
export interface RecordedScore extends WordedScore {
  readonly reason: Reason
  readonly decidingPoint: string
  /** Titles. */
  readonly present: readonly string[]
  readonly changeReason: string | undefined
  readonly at: string
}

export interface Cell {
  readonly bidder: BidderId
  readonly question: QuestionId
}

/** The facilitator's window. */
export interface MeetingView {
  readonly view: 'meeting'
  readonly evaluation: EvaluationKey
  readonly procurementTitle: string
  readonly sample: boolean
  readonly savedAt: string | undefined
  /** Since when the panel talks about this answer; undefined before the meeting began. */
  readonly since: string | undefined
  readonly meeting: Meeting
  readonly toTalk: readonly AgendaItem[]
  readonly agreed: readonly AgendaItem[]
  readonly progress: { readonly agreed: number; readonly of: number }
  readonly at: Cell
  readonly board: TalkBoard
  /** The bidder that is talked about. */
  readonly bidder: {
    readonly name: string
    readonly atStake: string
    /** The answer by paragraphs. */
    readonly answer: readonly string[]
    /** Every agreed score, the last of which counts. */
    readonly recorded: readonly RecordedScore[]
    /** What stands in the boxes. */
    readonly words: AgreedWords
  }
  /** Names of the others, which a reason should not compare with. */
  readonly otherBidders: readonly string[]
  /** Names of all bidders where the panel does not know them, which a reason that it reads should not tell; else none. */
  readonly hiddenNames: readonly string[]
  readonly panel: readonly { readonly member: MemberId; readonly title: string }[]
  /** In the order in which the bidders are talked about; past the last comes the next question. */
  readonly next: Cell | undefined
  /** The row below this one; the first again after the last. */
  readonly below: Cell
  /** The result was recommended: agreed scores do not change any more. */
  readonly isClosed: boolean
}
