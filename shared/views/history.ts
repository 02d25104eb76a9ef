import type { BidderId, LogId, MemberId, QuestionId } from '../identifiers.ts'
import type { Message } from '../messages/message.ts'
import type { LeadFrame } from './results.ts'

/** What a reader may ask for: entries about one thing. */
export const historyKinds = ['scores', 'interests', 'exchange', 'prices', 'changes'] as const
export type HistoryKind = (typeof historyKinds)[number]

/** How a line is marked: what warns is something that a reader of the record will ask about. */
export type HistoryMark = HistoryKind | 'setup' | 'people' | 'agreed' | 'documents' | 'seal' | 'warning'

export interface HistoryLine {
  /** Counted from 1, as people count; the record itself counts from 0. */
  readonly number: number
  readonly at: string
  /** Who was at the keyboard: "Procurement lead", "Carer 2". */
  readonly by: string
  readonly mark: HistoryMark
  /** What happened, in one sentence, with <b>…</b> around what matters most. */
  readonly sentence: Message
  /** In people's own words, or what more there is to say; undefined for nothing. */
  readonly detail: string | undefined
  /** SHA-256 of the line as it is stored. */
  readonly hash: string
}

/** A log that can be read here. */
export interface HistoryLog {
  readonly log: LogId
  readonly title: string
  readonly entries: number
  /** SHA-256 of its last line. */
  readonly head: string
}

export interface HistoryView {
  readonly view: 'history'
  readonly frame: LeadFrame
  /** The lead's first; members' only once the returns are open. */
  readonly logs: readonly HistoryLog[]
  /** The one that is shown. */
  readonly log: HistoryLog
  /** The newest first. */
  readonly lines: readonly HistoryLine[]
  /** Where the next page begins; undefined where there is none. */
  readonly next: string | undefined
  /** Why the record cannot be written on, in a sentence; undefined while it is sound. */
  readonly quarantine: string | undefined
  /** How often a torn last line was cut off. */
  readonly recoveries: number
  readonly people: readonly { readonly member: MemberId; readonly title: string }[]
  readonly bidders: readonly { readonly bidder: BidderId; readonly name: string }[]
  readonly questions: readonly {
    readonly question: QuestionId
    readonly number: number
    readonly title: string
  }[]
  /** The same lines as a file. */
  readonly files: { readonly csv: string; readonly text: string }
}
