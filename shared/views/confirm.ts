import type { MemberId, QuestionId } from '../identifiers.ts'
import type { OutgoingFile } from './exchange.ts'
import type { RecordedScore } from './meeting.ts'
import type { LeadFrame } from './results.ts'

/** What one member said of the record. */
export interface ConfirmingMember {
  readonly member: MemberId
  readonly title: string
  readonly said:
    | {
        readonly confirmed: boolean
        readonly note: string
        readonly at: string
        /** By a signed return, and not in the room. */
        readonly signed: boolean
      }
    | undefined
  /** Whether the record can go to a laptop of theirs, to be read and answered there. */
  readonly canSend: boolean
  /** When the record as it now stands was sent to them. */
  readonly sentAt: string | undefined
  /** They signed an answer to an earlier record: a score was changed since. */
  readonly isStale: boolean
}

/** What the panel agreed on one question. */
export interface RecordQuestion {
  readonly question: QuestionId
  readonly number: number
  readonly title: string
  readonly weighting: string
  readonly answers: readonly {
    readonly name: string
    /** Every agreed score, the last of which counts; empty while none is. */
    readonly recorded: readonly RecordedScore[]
  }[]
}

/** The record as the panel reads it, and who confirmed it. */
export interface ConfirmView {
  readonly view: 'confirm'
  readonly frame: LeadFrame
  readonly agreed: number
  readonly of: number
  readonly questions: readonly RecordQuestion[]
  /** Whoever scored something, in the order of the panel. */
  readonly members: readonly ConfirmingMember[]
  readonly waiting: number
  /** The files with the record to read, the latest first. */
  readonly files: readonly OutgoingFile[]
}
