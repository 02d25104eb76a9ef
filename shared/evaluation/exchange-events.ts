import { z } from '../zod.ts'
import {
  ageRecipient,
  bidderId,
  evaluationId,
  logId,
  memberId,
  questionId,
  randomId,
  requirementId,
  sha256Hex,
  signatureHex,
  signingKey,
} from '../identifiers.ts'
import { decimal, TEXT_MAXIMUM } from '../procurement/procurement.ts'
import { reasonSchema } from './reason.ts'

const text = z.string().max(TEXT_MAXIMUM)
const line = z.string().min(1).max(500)

/** One answer: a bidder's, to a question. */
export const cellSchema = z.strictObject({ bidder: bidderId, question: questionId })
export type Cell = z.infer<typeof cellSchema>

/** How far a log was when something was said of it: so many entries, the last with this SHA-256. */
export const positionSchema = z.strictObject({
  log: logId,
  entries: z.int().nonnegative(),
  head: sha256Hex,
})
export type Position = z.infer<typeof positionSchema>

/** What a document of a tender is, beside its bytes. The name is the bidder's: shown, never a path. */
export const documentSchema = z.strictObject({
  bidder: bidderId,
  question: questionId.optional(),
  /** What shows whether a requirement is met: only the lead judges it, so it is in no pack. */
  requirement: requirementId.optional(),
  audience: z.enum(['quality', 'price']),
  sha256: sha256Hex,
  size: z.int().nonnegative(),
  name: line,
  mediaType: z.string().max(200),
})
export type TenderDocument = z.infer<typeof documentSchema>

/** What the panel scores first: one question across all bidders, or one bidder through all questions. */
export const scoringWays = ['question', 'bidder'] as const
export type ScoringWay = (typeof scoringWays)[number]

/** In which order a member meets the bidders of a pack, by their own ids. */
const packOrderSchema = z.strictObject({
  by: z.enum(scoringWays),
  bidders: z.array(bidderId).max(1000),
})
export type PackOrder = z.infer<typeof packOrderSchema>

/**
 * The panel's record as one member reads it: what was agreed on the questions and bidders of their pack. No price, no
 * score of one person, and of the others only how many were in the room.
 */
export const agreedPartSchema = z
  .array(
    z.strictObject({
      question: questionId,
      answers: z
        .array(
          z.strictObject({
            /** As the member knows the bidder: a code where bidders are hidden. */
            bidder: bidderId,
            /** Every score that was agreed, the last of which counts. */
            scores: z
              .array(
                z.strictObject({
                  score: decimal,
                  reason: reasonSchema,
                  decidingPoint: text,
                  /** How many were in the room. */
                  present: z.int().nonnegative(),
                  /** Whether the reader was. */
                  withReader: z.boolean(),
                  changeReason: text.optional(),
                }),
              )
              .min(1)
              .max(1000),
          }),
        )
        .min(1)
        .max(1000),
    }),
  )
  .min(1)
  .max(1000)
export type AgreedPart = z.infer<typeof agreedPartSchema>

/** Base64 of an age file to the lead and the second lead. */
const sealedText = z.string().max(TEXT_MAXIMUM)

export const verificationMethods = ['phone', 'in-person', 'none'] as const

/** What the lead's log says of keys, packs and returns. */
export const leadExchangeEvents = [
  /** The public halves of the lead's keys. */
  z.strictObject({ type: z.literal('KeysMade'), signing: signingKey, recipient: ageRecipient }),
  /** The secret half was printed, and is kept nowhere else. */
  z.strictObject({ type: z.literal('RecoveryKeyMade'), recipient: ageRecipient }),
  z.strictObject({ type: z.literal('SecondLeadNamed'), title: line, recipient: ageRecipient }),
  /** The panel knows bidders by these names. `code` stands for the bidder's id in what travels. */
  z.strictObject({
    type: z.literal('BiddersHidden'),
    aliases: z
      .array(z.strictObject({ bidder: bidderId, alias: line, code: bidderId }))
      .min(1)
      .max(1000),
  }),
  /** Before the first pack. Question by question where this is missing. */
  z.strictObject({ type: z.literal('OrderChosen'), by: z.enum(scoringWays) }),
  z.strictObject({ type: z.literal('DocumentReceived'), document: documentSchema }),
  /** The question as published stays; from now on this stands beside it, and it is asked again. */
  z.strictObject({
    type: z.literal('QuestionClarified'),
    question: questionId,
    /** 2 for the first clarification: what was published is 1. */
    revision: z.int().min(2),
    text,
  }),
  z.strictObject({
    type: z.literal('PackIssued'),
    member: memberId,
    version: z.int().positive(),
    /** SHA-256 of the pack's content, as `PackOpened` names it. */
    digest: sha256Hex,
    /** Public half of the key that the member's device proves its enrolment with; used once. */
    enrolment: signingKey,
    /** Encrypted to six words, or to the member's own key. */
    to: z.union([z.literal('words'), ageRecipient]),
    /** The bidders in it; one from whom the member is kept apart is not. */
    bidders: z.array(bidderId).max(1000),
    /** The questions in it, each as it then stood. */
    questions: z.array(z.strictObject({ question: questionId, revision: z.int().positive() })).max(1000),
    /** Missing in packs that were made before orders were drawn: these have the order of the record, or of the aliases. */
    order: packOrderSchema.optional(),
  }),
  /** The six words were told, by another way than the pack went. */
  z.strictObject({ type: z.literal('WordsGiven'), member: memberId, version: z.int().positive() }),
  /** The member scores on paper; somebody else types the scores in. */
  z.strictObject({ type: z.literal('PaperChosen'), member: memberId }),
  z.strictObject({
    type: z.literal('ScoreTranscribed'),
    member: memberId,
    bidder: bidderId,
    question: questionId,
    score: decimal,
    reason: reasonSchema,
    transcriber: line,
  }),
  /** Somebody other than the transcriber compared the paper with what was typed. From now on it counts. */
  z.strictObject({ type: z.literal('TranscriptChecked'), member: memberId, checker: line }),
  /** The fold takes the first `entries` entries of the member's log here. `file` is the SHA-256 of the log's bytes up to there. */
  z.strictObject({
    type: z.literal('ReturnAccepted'),
    member: memberId,
    ...positionSchema.shape,
    file: sha256Hex,
  }),
  z.strictObject({
    type: z.literal('IdentityVerified'),
    member: memberId,
    log: logId,
    method: z.enum(verificationMethods),
  }),
  /** A lost laptop: entries of this log from number `from` on count for nothing. */
  z.strictObject({
    type: z.literal('LogRevoked'),
    member: memberId,
    log: logId,
    from: z.int().nonnegative(),
    reason: text,
  }),
  z.strictObject({
    type: z.literal('CorrectionAllowed'),
    member: memberId,
    unlock: randomId,
    cells: z.array(cellSchema).min(1).max(1000),
    reason: text,
  }),
  /** Of two versions of one log, the one whose last entry has the SHA-256 `keep` counts, and what extends it. */
  z.strictObject({
    type: z.literal('ForkResolved'),
    member: memberId,
    log: logId,
    keep: sha256Hex,
    reason: text,
  }),
  /** Of two logs of one member, this one's score counts for the answer. */
  z.strictObject({
    type: z.literal('ConflictResolved'),
    member: memberId,
    bidder: bidderId,
    question: questionId,
    log: logId,
    reason: text,
  }),
  /**
   * The record of what the panel agreed went to a member to be read. `digest`: SHA-256 of all of it as it then stood
   * (shared/evaluation/exchange/moderation-record.ts), which the member's answer names.
   */
  z.strictObject({ type: z.literal('RecordSent'), member: memberId, digest: sha256Hex }),
  /** From here on the lead may see scores. Why not all are in, if they are not; else empty. */
  z.strictObject({ type: z.literal('ReturnsOpened'), reason: text }),
] as const

/** What a member's own log says of what travelled. */
export const memberExchangeEvents = [
  /** Binds this log and its keys to the member. `proof`: by the pack's enrolment key (shared/exchange/enrolment.ts). */
  z.strictObject({
    type: z.literal('DeviceEnrolled'),
    evaluation: evaluationId,
    member: memberId,
    signing: signingKey,
    recipient: ageRecipient,
    pack: sha256Hex,
    proof: signatureHex,
  }),
  /** The lead has what was sent, up to there. */
  z.strictObject({
    type: z.literal('ReceiptOpened'),
    receipt: randomId,
    ...positionSchema.shape,
    /** The lead's log when the receipt was made. */
    lead: positionSchema,
    at: z.iso.datetime({ precision: 3 }),
  }),
  z.strictObject({
    type: z.literal('UnlockOpened'),
    member: memberId,
    unlock: randomId,
    cells: z.array(cellSchema).min(1).max(1000),
    reason: text,
  }),
  /** A note of the member's own about an answer; only the lead's and the second lead's keys open it. */
  z.strictObject({
    type: z.literal('NoteKept'),
    member: memberId,
    bidder: bidderId,
    question: questionId,
    sealed: sealedText,
  }),
  /** What the panel agreed lies before the member: with these words, and it stands for the record with this digest. */
  z.strictObject({
    type: z.literal('RecordOpened'),
    member: memberId,
    digest: sha256Hex,
    /** The lead's log when the file was made: of two records the one with more entries is the newer. */
    lead: positionSchema,
    agreed: agreedPartSchema,
  }),
  /** The member says that the record with this digest is right, or why not. */
  z.strictObject({
    type: z.literal('RecordAnswered'),
    member: memberId,
    digest: sha256Hex,
    confirmed: z.boolean(),
    note: text,
  }),
] as const

/**
 * Signed by the log's own key: everything up to the entry before, and this entry's own envelope
 * (shared/ledger/checkpoint.ts).
 */
export const checkpointEvent = z.strictObject({
  type: z.literal('CheckpointSigned'),
  key: signingKey,
  signature: signatureHex,
})
