import { z } from '../zod.ts'
import {
  ageRecipient,
  bidderId,
  criterionId,
  logId,
  memberId,
  questionId,
  requirementId,
  sha256Hex,
} from '../identifiers.ts'
import { decimal, procurementSchema, TEXT_MAXIMUM, wallTime } from '../procurement/procurement.ts'
import { interestDecisions, memberRoles, reportSections, type EventOf } from './event.ts'
import { scoringWays, verificationMethods } from './exchange-events.ts'
import { reasonSchema } from './reason.ts'

const text = z.string().max(TEXT_MAXIMUM)
const line = z.string().trim().min(1).max(500)
const allotment = z.union([z.array(questionId).max(1000), z.literal('all')])

/** What a person may ask of an evaluation. Imperative; `decide` answers with events or with a refusal. */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('CreateProcurement'), procurement: procurementSchema }),
  z.strictObject({ type: z.literal('ReviseProcurement'), procurement: procurementSchema }),
  z.strictObject({ type: z.literal('PublishProcurement') }),
  z.strictObject({
    type: z.literal('ReceiveTender'),
    bidder: bidderId,
    name: line,
    alias: line.optional(),
    answers: z.array(z.strictObject({ question: questionId, text })).max(1000),
    received: wallTime.optional(),
  }),
  z.strictObject({
    type: z.literal('CorrectTender'),
    bidder: bidderId,
    name: line,
    answers: z.array(z.strictObject({ question: questionId, text })).max(1000),
    received: wallTime.optional(),
  }),
  z.strictObject({
    type: z.literal('JudgeRequirement'),
    bidder: bidderId,
    requirement: requirementId,
    outcome: z.enum(['pass', 'fail']),
    note: text.optional(),
  }),
  z.strictObject({ type: z.literal('EnterPrice'), bidder: bidderId, criterion: criterionId, price: decimal }),
  z.strictObject({ type: z.literal('WithdrawTender'), bidder: bidderId, reason: text }),
  z.strictObject({ type: z.literal('ExcludeTender'), bidder: bidderId, reason: text }),
  z.strictObject({
    type: z.literal('AppointMember'),
    member: memberId,
    title: line,
    role: z.enum(memberRoles),
    carer: z.boolean(),
    questions: allotment,
    largePrint: z.literal(true).optional(),
  }),
  z.strictObject({
    type: z.literal('ChangeMember'),
    member: memberId,
    title: line,
    role: z.enum(memberRoles),
    carer: z.boolean(),
    largePrint: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('RemoveMember'), member: memberId }),
  z.strictObject({ type: z.literal('AllotQuestions'), member: memberId, questions: allotment }),
  z.strictObject({
    type: z.literal('DeclareInterests'),
    member: memberId,
    interests: z
      .array(z.strictObject({ bidder: bidderId, nature: text, unsure: z.literal(true).optional() }))
      .max(1000),
  }),
  z.strictObject({
    type: z.literal('DecideInterest'),
    member: memberId,
    bidder: bidderId,
    decision: z.enum(interestDecisions),
    reason: text,
  }),
  z.strictObject({
    type: z.literal('GiveScore'),
    member: memberId,
    bidder: bidderId,
    question: questionId,
    score: decimal,
    reason: reasonSchema,
  }),
  z.strictObject({ type: z.literal('SubmitScoreSheet'), member: memberId, helpedBy: line.optional() }),
  z.strictObject({
    type: z.literal('AgreeScore'),
    bidder: bidderId,
    question: questionId,
    score: decimal,
    reason: reasonSchema,
    decidingPoint: text,
    present: z.array(memberId).max(1000),
    changeReason: text.optional(),
  }),
  z.strictObject({
    type: z.literal('ConfirmRecord'),
    member: memberId,
    confirmed: z.boolean(),
    note: text,
  }),
  /** On the member's own laptop: of the record that lies before them. */
  z.strictObject({
    type: z.literal('AnswerRecord'),
    member: memberId,
    digest: sha256Hex,
    confirmed: z.boolean(),
    note: text,
  }),
  z.strictObject({ type: z.literal('WriteSection'), section: z.enum(reportSections), author: line, text }),
  z.strictObject({ type: z.literal('Recommend') }),
  z.strictObject({ type: z.literal('NameSecondLead'), title: line, recipient: ageRecipient }),
  z.strictObject({ type: z.literal('HideBidders') }),
  z.strictObject({ type: z.literal('ChooseOrder'), by: z.enum(scoringWays) }),
  z.strictObject({ type: z.literal('ClarifyQuestion'), question: questionId, text }),
  z.strictObject({ type: z.literal('GiveWords'), member: memberId }),
  z.strictObject({ type: z.literal('ChoosePaper'), member: memberId }),
  z.strictObject({
    type: z.literal('TranscribeScore'),
    member: memberId,
    bidder: bidderId,
    question: questionId,
    score: decimal,
    reason: reasonSchema,
    transcriber: line,
  }),
  z.strictObject({ type: z.literal('CheckTranscript'), member: memberId, checker: line }),
  z.strictObject({
    type: z.literal('VerifyIdentity'),
    member: memberId,
    log: logId,
    method: z.enum(verificationMethods),
  }),
  z.strictObject({
    type: z.literal('RevokeLog'),
    member: memberId,
    log: logId,
    from: z.int().nonnegative(),
    reason: text,
  }),
  z.strictObject({
    type: z.literal('ResolveFork'),
    member: memberId,
    log: logId,
    keep: sha256Hex,
    reason: text,
  }),
  z.strictObject({
    type: z.literal('ResolveConflict'),
    member: memberId,
    bidder: bidderId,
    question: questionId,
    log: logId,
    reason: text,
  }),
  /** Why not all scores are in, if they are not. */
  z.strictObject({ type: z.literal('OpenReturns'), reason: text }),
])

/**
 * What the service enters when files are made and opened; no screen can ask for it. The rules for it are decided like
 * any other's (decisions/exchange.ts).
 */
export interface EnterExchange {
  readonly type: 'EnterExchange'
  readonly event: EventOf<
    | 'KeysMade'
    | 'RecoveryKeyMade'
    | 'DocumentReceived'
    | 'PackIssued'
    | 'ReturnAccepted'
    | 'CorrectionAllowed'
    | 'RecordSent'
    | 'PackOpened'
    | 'DeviceEnrolled'
    | 'ReceiptOpened'
    | 'UnlockOpened'
    | 'NoteKept'
    | 'RecordOpened'
  >
}

export type Command = z.infer<typeof commandSchema>
/** All that is decided: what people ask for, and what the service enters for them. */
export type Act = Command | EnterExchange
export type CommandOf<Type extends Act['type']> = Extract<Act, { type: Type }>
