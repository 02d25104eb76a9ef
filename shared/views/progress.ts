import type { BidderId, MemberId, QuestionId } from '../identifiers.ts'
import type { AnswerCount } from './answer-counts.ts'
import type { LeadFrame } from './results.ts'

interface OfMember {
  readonly member: MemberId
  readonly memberTitle: string
}

/** Something that waits for the lead. */
export type Need =
  | (OfMember & {
      readonly kind: 'interest'
      readonly bidder: BidderId
      readonly bidderName: string
      /** In the member's own words. */
      readonly nature: string
      readonly unsure: boolean
      readonly declaredAt: string | undefined
    })
  | (OfMember & { readonly kind: 'paper'; readonly typed: number; readonly of: number })
  | (OfMember & { readonly kind: 'conflict' | 'late'; readonly count: number })
  | (OfMember & { readonly kind: 'fork' | 'second-device' })
  /** No pack was made, and nobody scores on paper. */
  | { readonly kind: 'no-packs' }
  | { readonly kind: 'outdated'; readonly titles: readonly string[] }
  | { readonly kind: 'silent'; readonly titles: readonly string[] }

export interface ProgressPerson {
  readonly member: MemberId
  readonly title: string
  readonly interests: 'not-yet' | 'none' | 'decided' | 'to-decide'
  /** Only the questions that this person scores. */
  readonly counts: readonly AnswerCount[]
  readonly scored: number
  readonly of: number
  readonly last: { readonly kind: 'sent' | 'part' | 'paper' | 'silent'; readonly at: string | undefined }
  /** Who helped, as the person said when they sent their scores. */
  readonly helpedBy: string | undefined
  readonly step: 'decide' | 'check-paper' | 'look' | 'remind' | undefined
}

export interface ProgressView {
  readonly view: 'progress'
  readonly frame: LeadFrame
  /** "4 of 9 people have sent their scores". */
  readonly title: string
  readonly procurementTitle: string
  readonly scoresBy: string | undefined
  readonly needs: readonly Need[]
  readonly questions: readonly {
    readonly question: QuestionId
    readonly number: number
    readonly title: string
  }[]
  readonly people: readonly ProgressPerson[]
  readonly scored: number
  readonly of: number
  readonly isOpened: boolean
}
