import type { TenderStatus } from '../evaluation/evaluation.ts'
import type { BidderId, CriterionId, QuestionId, RequirementId } from '../identifiers.ts'
import type { Requirement } from '../procurement/procurement.ts'
import type { LeadFrame } from './results.ts'

/** A document of a tender, as the lead can save it. */
export interface TenderFile {
  readonly id: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** undefined for one about prices while they are sealed. */
  readonly href: string | undefined
}

export interface RequirementCell {
  readonly requirement: RequirementId
  readonly outcome: 'pass' | 'fail' | undefined
  /** What the judgement rests on. */
  readonly note: string
  /** What the bidder sent for it. */
  readonly files: readonly TenderFile[]
}

export interface PriceCell {
  readonly criterion: CriterionId
  /** "Sealed" says nothing of whether there is one: not even that leaves before quality is agreed. */
  readonly state: 'sealed' | 'missing' | 'entered'
  /** A decimal string, and "£154,063.00"; only once it is not sealed. */
  readonly price: string | undefined
  readonly words: string | undefined
}

export interface TenderRow {
  readonly bidder: BidderId
  readonly name: string
  /** What the panel calls it, where names are hidden. */
  readonly alias: string | undefined
  readonly status: TenderStatus
  readonly statusReason: string
  /** As the receipt says, "2024-03-04T11:58"; else when it was entered. */
  readonly received: string | undefined
  readonly enteredAt: string | undefined
  /** The receipt is of a later day than the closing day. */
  readonly isLate: boolean
  /** How many of the questions it answers, with a text or a document. */
  readonly answered: number
  readonly of: number
  /** Numbers of questions whose answers are longer than allowed. */
  readonly overLimit: readonly number[]
  readonly requirements: readonly RequirementCell[]
  readonly prices: readonly PriceCell[]
}

/** Who would be first without one losing bidder, by name. */
export interface WithoutBidder {
  readonly bidder: BidderId
  readonly name: string
  readonly first: string
  /** Somebody else than now. */
  readonly turns: boolean
}

/** What stands out of the prices. It rejects nobody. */
export interface PriceChecks {
  /** Why nothing can be checked yet, in words. */
  readonly waiting: string | undefined
  /** Who is first now; several names where they share the place. */
  readonly first: string | undefined
  /** Sentences about low prices. */
  readonly low: readonly string[]
  /** Every losing bidder, whether their leaving changes something or not. */
  readonly without: readonly WithoutBidder[]
}

export interface TendersView {
  readonly view: 'tenders'
  readonly frame: LeadFrame
  /** "Five tenders, two things to decide". */
  readonly title: string
  readonly isPublished: boolean
  /** The day until which tenders came in. */
  readonly submissionsBy: string | undefined
  /** No pack was made, and nobody scored: what was entered can be mended. */
  readonly mayCorrect: boolean
  readonly isRecommended: boolean
  readonly questions: readonly {
    readonly question: QuestionId
    readonly number: number
    readonly title: string
  }[]
  readonly requirements: readonly Requirement[]
  readonly priceCriteria: readonly { readonly criterion: CriterionId; readonly title: string }[]
  readonly rows: readonly TenderRow[]
  /** Undefined while prices are sealed, and where there are none. */
  readonly priceChecks: PriceChecks | undefined
  readonly seal: { readonly isSealed: boolean; readonly agreed: number; readonly of: number }
}

/** A paragraph of an answer; what is over the word limit stands in `over`. */
export interface LimitedParagraph {
  readonly within: string
  readonly over: string
}

export interface TenderAnswer {
  readonly question: QuestionId
  readonly text: string
  readonly paragraphs: readonly LimitedParagraph[]
  readonly words: number
  readonly wordLimit: number | undefined
  /** By how many words it is too long; 0 where it is not. */
  readonly over: number
  readonly files: readonly TenderFile[]
}

/** One tender, to be read and to be mended. */
export interface TenderView {
  readonly view: 'tender'
  readonly bidder: BidderId
  readonly name: string
  readonly received: string | undefined
  /** For each question, in the order of the procurement. */
  readonly answers: readonly TenderAnswer[]
  /** Documents of the whole tender. */
  readonly files: readonly TenderFile[]
}
