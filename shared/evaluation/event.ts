import { z } from '../zod.ts'
import { bidderId, criterionId, memberId, questionId, requirementId, sha256Hex } from '../identifiers.ts'
import { checkpointEvent, leadExchangeEvents, memberExchangeEvents } from './exchange-events.ts'
import { decimal, procurementSchema, TEXT_MAXIMUM, wallTime } from '../procurement/procurement.ts'
import { reasonSchema } from './reason.ts'

const text = z.string().max(TEXT_MAXIMUM)
const line = z.string().min(1).max(500)

export const memberRoles = ['evaluator', 'moderator', 'lead', 'observer'] as const
export const interestDecisions = ['none', 'may-score', 'may-not-score', 'undecided'] as const
/** The parts of the award recommendation that people write; the rest is computed. In the order of the document. */
export const reportSections = [
  'purpose',
  'summary',
  'recommendation',
  'background',
  'procedure',
  'panel',
  'tenders',
  'price',
  'moderation',
  'risks',
  'financial',
  'legal',
  'climate',
  'equalities',
  'other',
  'options',
  'nextSteps',
  'backgroundPapers',
] as const
export type ReportSection = (typeof reportSections)[number]

const allotment = z.union([z.array(questionId).max(1000), z.literal('all')])

/**
 * Everything that can have happened in an evaluation. Stored for ever: a shape here is never changed, only added to;
 * an older shape is read through an upcaster. One command makes one event, so that one line of the log is one whole act
 * and a power cut can never leave half of it.
 */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ProcurementCreated'), procurement: procurementSchema }),
  z.strictObject({ type: z.literal('ProcurementRevised'), procurement: procurementSchema }),
  /** `hash`: SHA-256 of the canonical procurement, shown to everybody from then on. */
  z.strictObject({ type: z.literal('ProcurementPublished'), hash: sha256Hex }),
  z.strictObject({
    type: z.literal('TenderReceived'),
    bidder: bidderId,
    name: line,
    alias: line.optional(),
    answers: z.array(z.strictObject({ question: questionId, text })).max(1000),
    /** When it arrived, as its receipt says; not known of a tender whose receipt nobody looked at. */
    received: wallTime.optional(),
  }),
  /** Mends what was entered wrongly, before anybody on the panel has it. Takes the place of all that is named here. */
  z.strictObject({
    type: z.literal('TenderCorrected'),
    bidder: bidderId,
    name: line,
    answers: z.array(z.strictObject({ question: questionId, text })).max(1000),
    received: wallTime.optional(),
  }),
  z.strictObject({
    type: z.literal('RequirementJudged'),
    bidder: bidderId,
    requirement: requirementId,
    outcome: z.enum(['pass', 'fail']),
    /** What it rests on: "Schedule, page 2". */
    note: text.optional(),
  }),
  z.strictObject({
    type: z.literal('PriceEntered'),
    bidder: bidderId,
    criterion: criterionId,
    price: decimal,
  }),
  z.strictObject({ type: z.literal('TenderWithdrawn'), bidder: bidderId, reason: text }),
  z.strictObject({ type: z.literal('TenderExcluded'), bidder: bidderId, reason: text }),
  z.strictObject({
    type: z.literal('MemberAppointed'),
    member: memberId,
    /** How the member is called on screens and in documents: "Carer 2". Never a name. */
    title: line,
    role: z.enum(memberRoles),
    carer: z.boolean(),
    questions: allotment,
    /** Reads large print; absent for everybody else. */
    largePrint: z.literal(true).optional(),
  }),
  /** What was said of the member is said anew; the questions stay. Before anything was sent to them. */
  z.strictObject({
    type: z.literal('MemberChanged'),
    member: memberId,
    title: line,
    role: z.enum(memberRoles),
    carer: z.boolean(),
    largePrint: z.literal(true).optional(),
  }),
  /** They were appointed and left before anything was sent to them or came from them. */
  z.strictObject({ type: z.literal('MemberRemoved'), member: memberId }),
  z.strictObject({ type: z.literal('QuestionsAllotted'), member: memberId, questions: allotment }),
  /** The opening entry of a member's own log: which pack, by the SHA-256 of its content. */
  z.strictObject({
    type: z.literal('PackOpened'),
    member: memberId,
    digest: sha256Hex,
    version: z.int().positive(),
  }),
  /** An empty list says that the member declared to have no link with any bidder. */
  z.strictObject({
    type: z.literal('InterestsDeclared'),
    member: memberId,
    interests: z
      .array(z.strictObject({ bidder: bidderId, nature: text, unsure: z.literal(true).optional() }))
      .max(1000),
  }),
  z.strictObject({
    type: z.literal('InterestDecided'),
    member: memberId,
    bidder: bidderId,
    decision: z.enum(interestDecisions),
    reason: text,
  }),
  z.strictObject({
    type: z.literal('ScoreGiven'),
    member: memberId,
    bidder: bidderId,
    question: questionId,
    score: decimal,
    reason: reasonSchema,
    /** Of the question, where it was clarified; 1, as published, where this is missing. */
    revision: z.int().positive().optional(),
  }),
  z.strictObject({
    type: z.literal('ScoreSheetSubmitted'),
    member: memberId,
    /** Who helped to read or to type: a role or a relation, never a name. Missing where nobody did. */
    helpedBy: line.optional(),
  }),
  z.strictObject({
    type: z.literal('ScoreAgreed'),
    bidder: bidderId,
    question: questionId,
    score: decimal,
    reason: reasonSchema,
    decidingPoint: text,
    present: z.array(memberId).max(1000),
    /** Why an earlier agreed score is replaced; both stay in the record. */
    changeReason: text.optional(),
  }),
  z.strictObject({
    type: z.literal('RecordConfirmed'),
    member: memberId,
    confirmed: z.boolean(),
    /** Why not, or how ("by telephone"). */
    note: text,
  }),
  z.strictObject({ type: z.literal('SectionWritten'), section: z.enum(reportSections), author: line, text }),
  /** A torn last line was cut off on opening; its bytes are kept beside the log. */
  z.strictObject({ type: z.literal('LogRecovered'), bytes: z.int().positive(), sha256: sha256Hex }),
  z.strictObject({ type: z.literal('RecommendationMade'), bidder: bidderId, resultHash: sha256Hex }),
  ...leadExchangeEvents,
  ...memberExchangeEvents,
  checkpointEvent,
])
export type Event = z.infer<typeof eventSchema>
export type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>

/** An event with when it was entered and by whom: what the fold reads of an entry. Time is shown, never used for order. */
export interface Recorded {
  readonly at: string
  readonly by: string
  readonly event: Event
}
