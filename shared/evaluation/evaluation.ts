import type { BidderId, CriterionId, LogId, MemberId, QuestionId, RequirementId } from '../identifiers.ts'
import type { AgreedPart, Cell, Position, ScoringWay, TenderDocument } from './exchange-events.ts'
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
  /** What a judgement rests on, where that was said. */
  readonly notes?: ReadonlyMap<RequirementId, string>
  /** Decimal strings, by price criterion. */
  readonly prices: ReadonlyMap<CriterionId, string>
  readonly answers: ReadonlyMap<QuestionId, string>
  /** When it arrived, as its receipt says: "2024-03-04T11:58". */
  readonly received?: string | undefined
  /** When it was entered here. */
  readonly enteredAt?: string
}

export interface Member {
  readonly member: MemberId
  readonly title: string
  readonly role: EventOf<'MemberAppointed'>['role']
  readonly carer: boolean
  readonly questions: readonly QuestionId[] | 'all'
  readonly largePrint?: true | undefined
}

export interface Interest {
  readonly nature: string
  /** The member said to be not sure that it is a link. */
  readonly unsure: boolean
  readonly decision: EventOf<'InterestDecided'>['decision']
  readonly reason: string
}

export interface GivenScore {
  /** Decimal string on the question's scale. */
  readonly score: string
  readonly reason: Reason
  readonly at: string
  /** Of the question when it was scored: 1 as published. An older one than the question now has is asked again. */
  readonly revision: number
}

/** One member's scores: bidder, then question. Nested, because every event copies the maps on its way. */
export interface ScoreSheet {
  readonly submittedAt: string | undefined
  readonly scores: ReadonlyMap<BidderId, ReadonlyMap<QuestionId, GivenScore>>
  /** After sending: the only answers that may be changed before it is sent again. Undefined while all may be. */
  readonly reopened?: readonly Cell[] | undefined
  /** Who helped with it, as the member said when it was sent last. */
  readonly helpedBy?: string | undefined
}

export interface AgreedScore extends Omit<GivenScore, 'revision'> {
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
  /** The member's own device signed it; missing where it was said in the room. */
  readonly signed?: true
  /** What they said in the room before: it stands again where the device that signed counts no longer. */
  readonly inRoom?: Confirmation
}

/** What stands beside a question since publication; it is asked again at each revision. */
export interface Clarification {
  readonly revision: number
  readonly text: string
  readonly at: string
}

/** A pack as it was issued. */
export type IssuedPack = Omit<EventOf<'PackIssued'>, 'type' | 'member'> & {
  /** How many documents were attached when it was made: it lists none of the later ones. */
  readonly documents: number
  readonly at: string
  readonly wordsGivenAt: string | undefined
}

/** One version of a member's log, as a return brought it; a later return that extends it takes its place. */
export interface Branch {
  readonly entries: number
  readonly head: string
  /** SHA-256 of the log's bytes up to there: which return. */
  readonly file: string
  readonly acceptedAt: string
}

/** One device of a member, known from its log. */
export interface Device {
  readonly log: LogId
  readonly signing: string
  readonly recipient: string
  /** Digest of the pack that it enrolled with. */
  readonly pack: string
  /** Version of the pack that it opened last. */
  readonly packVersion: number
  readonly enrolledAt: string
  readonly verified:
    { readonly method: EventOf<'IdentityVerified'>['method']; readonly at: string } | undefined
  readonly revoked: { readonly from: number; readonly reason: string } | undefined
  /** One, or more where the log was written on in two places. */
  readonly branches: readonly Branch[]
  /** Head of the branch that was chosen after a fork. */
  readonly kept: string | undefined
  readonly submittedAt: string | undefined
}

/** What is wrong with the returns of one member, and wants a person. Each empty where nothing is. */
export interface Troubles {
  /** Logs with more than one branch and none chosen: what they share counts, what differs does not. */
  readonly forks: readonly LogId[]
  /** Answers that two logs score differently; they count for nothing until decided. */
  readonly conflicts: readonly (Cell & { readonly logs: readonly LogId[] })[]
  /** Scores given after sending without a permission: kept, and not counted. */
  readonly late: readonly Cell[]
  /** Two logs enrolled with one pack: a second laptop, or somebody else's. */
  readonly secondDevice: boolean
}

/** What the lead decided of a link: it stands while the member tells of the link in the same words. */
export interface LinkDecision {
  readonly bidder: BidderId
  readonly nature: string
  readonly decision: Interest['decision']
  readonly reason: string
}

/** A member's part as returns brought it. What of it counts stands in `sheets`, `declared` and `interests`. */
export interface MemberReturns {
  readonly devices: ReadonlyMap<LogId, Device>
  readonly troubles: Troubles
  /**
   * Which log counts for an answer that two logs score differently, and between which scores the lead chose; the last of
   * a list counts.
   */
  readonly resolved: readonly (Cell & { readonly log: LogId; readonly among: readonly GivenScore[] })[]
  /** Links that the lead's own log tells of; those that returns tell of come to them. */
  readonly told: {
    readonly at: string | undefined
    readonly links: ReadonlyMap<BidderId, Pick<Interest, 'nature' | 'unsure'>>
  }
  /** The last of a list counts. */
  readonly linkDecisions: readonly LinkDecision[]
  /** What the member said of the panel's record, by the digest of the record as it then stood. */
  readonly answers: ReadonlyMap<string, Confirmation>
}

/** Scores that somebody typed in from paper. They count, in `sheets`, once `checked`. */
export interface PaperSheet {
  readonly chosenAt: string
  /** Who typed last, and everybody who typed. */
  readonly transcriber: string | undefined
  readonly transcribers: readonly string[]
  readonly scores: ScoreSheet['scores']
  readonly checked: { readonly checker: string; readonly at: string } | undefined
}

export interface Correction {
  readonly unlock: string
  readonly cells: readonly Cell[]
  readonly reason: string
  readonly at: string
}

/** What was received and what was sent: keys, packs, returns, receipts. */
export interface Exchange {
  /** The lead's own, public halves. */
  readonly keys: { readonly signing: string; readonly recipient: string } | undefined
  readonly recovery: string | undefined
  readonly secondLead: { readonly title: string; readonly recipient: string } | undefined
  /** Empty where the panel knows bidders by their names. */
  readonly aliases: ReadonlyMap<BidderId, { readonly alias: string; readonly code: BidderId }>
  /** In which order answers are scored. */
  readonly scoreBy: ScoringWay
  readonly documents: readonly TenderDocument[]
  readonly clarifications: ReadonlyMap<QuestionId, Clarification>
  /** The last of a list counts. */
  readonly packs: ReadonlyMap<MemberId, readonly IssuedPack[]>
  readonly paper: ReadonlyMap<MemberId, PaperSheet>
  readonly returns: ReadonlyMap<MemberId, MemberReturns>
  readonly corrections: ReadonlyMap<MemberId, readonly Correction[]>
  /** From when on the lead may see scores that came in returns or on paper. */
  readonly opened: { readonly at: string; readonly reason: string } | undefined
  /** The panel's record as it now stands, where it was sent to be read; undefined from the next agreed score on. */
  readonly recordSent:
    { readonly digest: string; readonly to: ReadonlyMap<MemberId, { readonly at: string }> } | undefined
  /** In a member's own part: the panel's record as it came last, and what the member said of it. */
  readonly recordRead:
    | {
        readonly digest: string
        readonly lead: Position
        readonly agreed: AgreedPart
        readonly at: string
        readonly answer: Confirmation | undefined
      }
    | undefined
  /** In a member's own part: this device. */
  readonly device:
    | {
        readonly signing: string
        readonly recipient: string
        /** The pack that it enrolled with, by its digest: a newer one does not enrol it again. */
        readonly pack: string
        readonly at: string
      }
    | undefined
  /** In a member's own part: what the lead said to have, the latest last. */
  readonly receipts: readonly (Omit<EventOf<'ReceiptOpened'>, 'type'> & { readonly openedAt: string })[]
}

export const emptyExchange: Exchange = {
  keys: undefined,
  recovery: undefined,
  secondLead: undefined,
  aliases: new Map(),
  scoreBy: 'question',
  documents: [],
  clarifications: new Map(),
  packs: new Map(),
  paper: new Map(),
  returns: new Map(),
  corrections: new Map(),
  opened: undefined,
  recordSent: undefined,
  recordRead: undefined,
  device: undefined,
  receipts: [],
}

/** The procurement as it stood once while it was a draft. */
export interface Revision {
  readonly procurement: Procurement
  readonly at: string
}

/** The state of one evaluation: the fold of its entries and nothing else. */
export interface Evaluation {
  readonly procurement: Procurement | undefined
  /** Every draft of it, the last one included. Empty in a member's own part. */
  readonly revisions: readonly Revision[]
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
  readonly exchange: Exchange
}

export const emptyEvaluation: Evaluation = {
  procurement: undefined,
  revisions: [],
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
  exchange: emptyExchange,
}
