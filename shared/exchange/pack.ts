import { z } from '../zod.ts'
import { documentSchema } from '../evaluation/exchange-events.ts'
import { memberRoles } from '../evaluation/event.ts'
import { bidderId, memberId, questionId } from '../identifiers.ts'
import { procurementSchema, TEXT_MAXIMUM } from '../procurement/procurement.ts'

/**
 * What one member needs to score, and nothing else: no price, no other member, no bidder from whom the member is kept
 * apart, no answer to a question of others. Stored as canonical JSON under its SHA-256.
 */
export const packSchema = z.strictObject({
  format: z.literal('fairmark-pack'),
  version: z.int().positive(),
  procurement: procurementSchema,
  /** SHA-256 of the procurement as published. */
  procurementHash: z.string().regex(/^[0-9a-f]{64}$/),
  member: z.strictObject({
    member: memberId,
    title: z.string().min(1).max(500),
    role: z.enum(memberRoles),
    carer: z.boolean(),
    questions: z.array(questionId).max(1000),
  }),
  /** In the order in which this member meets them. */
  tenders: z
    .array(
      z.strictObject({
        bidder: bidderId,
        name: z.string().min(1).max(500),
        answers: z
          .array(z.strictObject({ question: questionId, text: z.string().max(TEXT_MAXIMUM) }))
          .max(1000),
      }),
    )
    .max(1000),
  /** Questions that were clarified since publication. */
  clarifications: z
    .array(
      z.strictObject({ question: questionId, revision: z.int().min(2), text: z.string().max(TEXT_MAXIMUM) }),
    )
    .max(1000)
    .optional(),
  /** Links that this member told of, in these words, and with which the lead lets them score all the same. */
  links: z
    .array(z.strictObject({ bidder: bidderId, nature: z.string().max(TEXT_MAXIMUM) }))
    .max(1000)
    .optional(),
  /** This bidder's answers to all questions, then the next one's; question by question where this is missing. */
  scoreBy: z.literal('bidder').optional(),
  /** Documents of these tenders for whoever scores quality; their bytes come in the documents file. */
  documents: z.array(documentSchema).max(10_000).optional(),
})
export type Pack = z.infer<typeof packSchema>
