import type { BidderId, CriterionId, MemberId, QuestionId, RequirementId } from '../identifiers.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { EventOf, ReportSection } from './event.ts'
import type { Reason } from './reason.ts'

/** Where a tender stands by an act of the buyer or of its bidder; thresholds are computed, not kept. */
export type TenderStatus = 'admitted' | 'withdrawn' | 'excluded'

export interface Tender {
  readonly bidder: BidderId
  readonly name: string
  readonly alias: string | undefined
  readonly status: TenderStatus
  /** Why it was withdrawn or excluded; empty while admitted. */
  readonly statusReason: string
  readonly requirements: ReadonlyMap<RequirementId, 'pass' | 'fail'>
  /** Decimal strings, by price criterion. */
  readonly prices: ReadonlyMap<CriterionId, string>
  readonly answers: ReadonlyMap<QuestionId, string>
}

export interface Member {
  readonly member: MemberId
  readonly title: string
  readonly role: EventOf<'MemberAppointed'>['role']
  readonly carer: boolean
  readonly questions: readonly QuestionId[] | 'all'
}

export interface Interest {
  readonly nature: string
  readonly decision: EventOf<'InterestDecided'>['decision']
  readonly reason: string
}

export interface GivenScore {
  /** Decimal string on the question's scale. */
  readonly score: string
  readonly reason: Reason
  readonly at: string
}

/** One member's scores: bidder, then question. Nested, because every event copies the maps on its way. */
export interface ScoreSheet {
  readonly submittedAt: string | undefined
  readonly scores: ReadonlyMap<BidderId, ReadonlyMap<QuestionId, GivenScore>>
}

export interface AgreedScore extends GivenScore {
  readonly decidingPoint: string
  readonly present: readonly MemberId[]
  readonly changeReason: string | undefined
}

export interface WrittenSection {
  readonly author: string
  readonly text: string
  readonly at: string
}

export interface Confirmation {
  readonly confirmed: boolean
  readonly note: string
  readonly at: string
}

/** The state of one evaluation: the fold of its entries and nothing else. */
export interface Evaluation {
  readonly procurement: Procurement | undefined
  readonly published: { readonly hash: string; readonly at: string } | undefined
  /** The pack of which this is a member's own part; undefined with the lead. */
  readonly pack: { readonly member: MemberId; readonly digest: string; readonly version: number } | undefined
  readonly tenders: ReadonlyMap<BidderId, Tender>
  readonly panel: ReadonlyMap<MemberId, Member>
  /** When each member declared interests, an empty declaration included. */
  readonly declared: ReadonlyMap<MemberId, string>
  readonly interests: ReadonlyMap<MemberId, ReadonlyMap<BidderId, Interest>>
  readonly sheets: ReadonlyMap<MemberId, ScoreSheet>
  /** By bidder, then question; the last of a list counts, the earlier ones are its history. */
  readonly agreed: ReadonlyMap<BidderId, ReadonlyMap<QuestionId, readonly AgreedScore[]>>
  readonly confirmations: ReadonlyMap<MemberId, Confirmation>
  readonly sections: ReadonlyMap<ReportSection, WrittenSection>
  readonly recommendation:
    | { readonly bidder: BidderId; readonly resultHash: string; readonly at: string; readonly by: string }
    | undefined
}

export const emptyEvaluation: Evaluation = {
  procurement: undefined,
  published: undefined,
  pack: undefined,
  tenders: new Map(),
  panel: new Map(),
  declared: new Map(),
  interests: new Map(),
  sheets: new Map(),
  agreed: new Map(),
  confirmations: new Map(),
  sections: new Map(),
  recommendation: undefined,
}
