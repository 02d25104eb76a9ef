import type { BidderId, LogId, MemberId, QuestionId } from '../identifiers.ts'
import type { ScoringWay } from '../evaluation/exchange-events.ts'
import type { OutgoingFile } from './exchange.ts'
import type { LeadFrame } from './results.ts'

/** How far a pack is on its way. "opened" is known once the member's first file came back. */
export type PackStage = 'not-made' | 'made' | 'words-given' | 'opened' | 'checked' | 'paper'

/** The one thing to do about a member's pack now. */
export type PackStep = 'make' | 'give-words' | 'check' | 'renew' | 'type-in' | 'none'

export interface PackDevice {
  readonly log: LogId
  /** 1 for the first. */
  readonly number: number
  /** Six groups of four hexadecimal digits. */
  readonly fingerprint: readonly string[] | undefined
  readonly verified: 'phone' | 'in-person' | 'none' | undefined
  readonly isRevoked: boolean
  /** How many entries of its log are here: what a revocation keeps. */
  readonly entries: number
}

export interface PackRow {
  readonly member: MemberId
  readonly title: string
  /** They read large print. */
  readonly largePrint: boolean
  readonly questions: number
  readonly bidders: number
  readonly stage: PackStage
  /** When it came to that stage. */
  readonly at: string | undefined
  readonly version: number | undefined
  /** Six words are told once; a later pack goes to the member's own key. */
  readonly words: 'to-tell' | 'told' | 'used' | 'own-key' | 'none'
  readonly step: PackStep
  /** Since this pack was made a question was clarified, or other bidders are open to the member. */
  readonly isOutdated: boolean
  readonly devices: readonly PackDevice[]
  /** Set with whoever scores on paper. */
  readonly paper: { readonly typed: number; readonly of: number; readonly isChecked: boolean } | undefined
  readonly file: OutgoingFile | undefined
}

/** A document of a tender, as the lead attached it. */
export interface AttachedDocument {
  readonly id: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly bidderName: string
  /** The number of the question that it answers; undefined where it belongs to the whole tender. */
  readonly question: number | undefined
  /** Who may see it: the panel, or only those who look at prices. */
  readonly audience: 'quality' | 'price'
}

export interface PacksView {
  readonly view: 'packs'
  readonly frame: LeadFrame
  readonly title: string
  /** Day, "2024-03-22". */
  readonly scoresBy: string | undefined
  /** What is asked is frozen: only then can packs be made. */
  readonly isPublished: boolean
  /** What opens this evaluation where this laptop is lost; before the first pack there must be one of them. */
  readonly rescue: { readonly recoveryKey: boolean; readonly secondLead: string | undefined }
  /** False until the first pack is made. */
  readonly isIssued: boolean
  /** The panel knows bidders by other names. */
  readonly biddersHidden: boolean
  /** What the panel scores first: one question across bidders, or one bidder. */
  readonly scoreBy: ScoringWay
  /** How many packs are at which stage, in words; none of a count of 0. */
  readonly summary: readonly string[]
  readonly rows: readonly PackRow[]
  readonly questions: readonly {
    readonly question: QuestionId
    readonly number: number
    readonly title: string
    /** What stands beside it since publication. */
    readonly clarification: string | undefined
    /** Who scores it, and needs a new pack once it is clarified. */
    readonly scorers: readonly string[]
  }[]
  readonly bidders: readonly { readonly bidder: BidderId; readonly name: string }[]
  /** In the order in which they were attached. */
  readonly documents: readonly AttachedDocument[]
  /** The newest documents file for each set of bidders, and for prices, with the titles of those who can open it. */
  readonly documentFiles: readonly OutgoingFile[]
}
