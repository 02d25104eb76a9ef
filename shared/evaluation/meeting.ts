import { z } from '../zod.ts'
import { bidderId, memberId, questionId } from '../identifiers.ts'
import { decimal, TEXT_MAXIMUM } from '../procurement/procurement.ts'
import { reasonSchema } from './reason.ts'

const cell = { bidder: bidderId, question: questionId }
const text = z.string().max(TEXT_MAXIMUM)

/** What stands in the boxes for one answer until it is recorded. */
const agreedWordsSchema = z.strictObject({
  ...cell,
  /** How many agreed scores it was written over: words that were recorded since have had their day. */
  over: z.int().nonnegative(),
  score: decimal.optional(),
  reason: reasonSchema,
  decidingPoint: text,
  changeReason: text,
})
export type AgreedWords = z.infer<typeof agreedWordsSchema>

/**
 * Where a meeting of the panel is. It is no part of the record: what is recorded is an entry at once, and this is what a
 * power cut must not lose beside it.
 */
export const meetingSchema = z.strictObject({
  /** What is talked about; the first of the agenda where it is missing. */
  at: z.strictObject(cell).optional(),
  /** Whether the panel may see who gave which score. */
  namesShown: z.boolean(),
  /** The projector shows nothing of the evaluation. */
  isCovered: z.boolean(),
  /** Who is in the room now. */
  present: z.array(memberId).max(1000),
  /** To come back to. */
  parked: z.array(z.strictObject(cell)).max(10_000),
  /** Planned break: "14:30". */
  breakAt: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional(),
  words: z.array(agreedWordsSchema).max(10_000),
})
export type Meeting = z.infer<typeof meetingSchema>

export const newMeeting: Meeting = {
  namesShown: false,
  isCovered: false,
  present: [],
  parked: [],
  words: [],
}

/** A meeting as it was saved last. */
export interface StoredMeeting {
  readonly meeting: Meeting
  readonly savedAt: string
  /** Since when the panel talks about what is open now. */
  readonly since: string
}
