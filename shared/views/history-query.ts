import { z } from '../zod.ts'
import { bidderId, logId, memberId, questionId } from '../identifiers.ts'
import { historyKinds } from './history.ts'

/** Which entries of which log; all as text, because they stand in an address. */
export const historyQueryShape = {
  /** Of a member, once the returns are open; the lead's where it is missing. */
  log: logId.optional(),
  kind: z.enum(historyKinds).optional(),
  member: memberId.optional(),
  bidder: bidderId.optional(),
  question: questionId.optional(),
  text: z.string().max(200).optional(),
  /** Only entries with a smaller number than this, counted from 1. */
  before: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
} as const
export type HistoryQuery = z.infer<z.ZodObject<typeof historyQueryShape>>
