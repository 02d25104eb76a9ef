import type { Cell } from '../evaluation/exchange-events.ts'
import type { LogId, MemberId } from '../identifiers.ts'
import type { OutgoingFile } from './exchange.ts'
import type { LeadFrame } from './results.ts'

/** One version of a device's log; more than one where it was written on in two places. */
export interface ReturnBranch {
  readonly head: string
  readonly entries: number
  readonly acceptedAt: string
  /** Chosen after a fork. */
  readonly isKept: boolean
}

export interface ReturnDevice {
  readonly log: LogId
  /** 1 for the device that came to be known first. */
  readonly number: number
  readonly packVersion: number
  readonly entries: number
  readonly acceptedAt: string | undefined
  readonly submittedAt: string | undefined
  readonly verified: 'phone' | 'in-person' | 'none' | undefined
  readonly isRevoked: boolean
  readonly branches: readonly ReturnBranch[]
  /** More than one branch, and none chosen. */
  readonly isForked: boolean
}

/** An answer that a member may be allowed to correct. */
export interface AnswerName extends Cell {
  readonly number: number
  readonly questionTitle: string
  readonly bidderName: string
}

export interface ReturnPerson {
  readonly member: MemberId
  readonly title: string
  readonly devices: readonly ReturnDevice[]
  readonly isOnPaper: boolean
  readonly isComplete: boolean
  readonly late: readonly AnswerName[]
  /** What this member scores, for a correction; empty while nothing was sent. */
  readonly answers: readonly AnswerName[]
  readonly corrections: readonly {
    readonly unlock: string
    readonly answers: readonly string[]
    readonly reason: string
    readonly at: string
  }[]
}

/** One side of a conflict; what it says is absent until the returns are opened. */
export interface ConflictSide {
  readonly log: LogId
  readonly device: number
  readonly given: { readonly score: string; readonly good: string; readonly worries: string } | undefined
}

export interface ScoreConflict extends AnswerName {
  readonly member: MemberId
  readonly memberTitle: string
  readonly sides: readonly ConflictSide[]
}

export interface ReturnsView {
  readonly view: 'returns'
  readonly frame: LeadFrame
  readonly title: string
  readonly people: readonly ReturnPerson[]
  readonly conflicts: readonly ScoreConflict[]
  /** Receipts, permissions and records to hand over. */
  readonly files: readonly OutgoingFile[]
  readonly opened: { readonly at: string; readonly reason: string } | undefined
  /** Who has not sent everything, by title: opening without them needs a reason. */
  readonly missing: readonly string[]
}
