import type { OutgoingFile } from './exchange.ts'
import type { AnswerPlace } from './scoring.ts'
import type { Cell, MemberFrame } from './my-work.ts'

export interface KeptScores {
  readonly number: number
  readonly title: string
  /** Without bidders that were closed for this member. */
  readonly cells: readonly Cell[]
}

export interface OpenAgain extends AnswerPlace {
  readonly number: number
  readonly name: string
}

/** The panel's record lies on this laptop: to be read, or read and answered. */
export type AgreedHere = 'to-read' | 'answered' | undefined

/** After sending: the file to hand over, the receipt, and what happens next. */
export interface SentView {
  readonly view: 'sent'
  readonly frame: MemberFrame
  /** When the scores were sent last; undefined where they never were. */
  readonly sentAt: string | undefined
  readonly scored: number
  /** The file for the lead; undefined where it could not be made, or does not hold the last sending. */
  readonly file: OutgoingFile | undefined
  /** "7F2K 93QD"; the lead reads the same out. Undefined without a file. */
  readonly code: string | undefined
  /** When the lead's receipt for these scores was opened here. */
  readonly arrivedAt: string | undefined
  /** Of the file's entries how many the lead has, by a receipt for an earlier file; undefined where none came, or all arrived. */
  readonly arrivedPart: { readonly entries: number; readonly of: number } | undefined
  readonly kept: readonly KeptScores[]
  /** First day on which the panel meets. */
  readonly panelTalks: string | undefined
  readonly agreed: AgreedHere
  /** What is open again after sending; undefined where nothing is. */
  readonly correction:
    | {
        /** What the lead allowed to be corrected. */
        readonly allowed: readonly OpenAgain[]
        /** Why, in the lead's own words. */
        readonly reasons: readonly string[]
        /** What a newer pack asks anew. */
        readonly asked: readonly OpenAgain[]
      }
    | undefined
}
