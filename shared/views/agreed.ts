import type { BidderId, QuestionId } from '../identifiers.ts'
import type { Reason } from '../evaluation/reason.ts'
import type { OutgoingFile } from './exchange.ts'
import type { WordedScore } from './meeting.ts'
import type { MemberFrame } from './my-work.ts'

/** An agreed score as a member reads it. */
export interface ReadScore extends WordedScore {
  readonly reason: Reason
  readonly decidingPoint: string
  /** How many were in the room, and whether the reader was one of them. */
  readonly present: number
  readonly withReader: boolean
  readonly changeReason: string | undefined
}

export interface ReadAnswer {
  readonly bidder: BidderId
  readonly name: string
  readonly agreed: ReadScore
  /** What was agreed before it was changed, the latest first. */
  readonly earlier: readonly ReadScore[]
  /** What the reader gave before the panel talked. */
  readonly own: WordedScore | undefined
}

export interface ReadQuestion {
  readonly question: QuestionId
  readonly number: number
  readonly title: string
  readonly answers: readonly ReadAnswer[]
}

/** What the panel agreed, as a member reads it on their own laptop, and what they say of it. */
export interface AgreedView {
  readonly view: 'agreed'
  readonly frame: MemberFrame
  /** Undefined where no record came to this laptop. */
  readonly record:
    | {
        readonly digest: string
        readonly cameAt: string
        readonly questions: readonly ReadQuestion[]
        readonly answer:
          { readonly confirmed: boolean; readonly note: string; readonly at: string } | undefined
      }
    | undefined
  /** The file with the answer, for the lead; undefined before it is made. */
  readonly file: OutgoingFile | undefined
  /** "7F2K 93QD", of that file. */
  readonly code: string | undefined
  /** When the lead's receipt for that file was opened here. */
  readonly arrivedAt: string | undefined
}
