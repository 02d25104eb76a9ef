import { z } from '../zod.ts'
import { bidderId } from '../identifiers.ts'
import { TEXT_MAXIMUM } from '../procurement/procurement.ts'

export const links = ['none', 'yes', 'unsure'] as const
/** What a member answers about one bidder: no link, a link, or not sure. */
export type Link = (typeof links)[number]

/**
 * A declaration as a member left it: what stands in its boxes, saved while typing. Like any draft it is the member's own
 * and never part of the record.
 */
export const declarationDraftSchema = z.strictObject({
  answers: z
    .array(
      z.strictObject({
        bidder: bidderId,
        link: z.enum(links).optional(),
        /** Words about the link; kept when the answer becomes "No link", for whoever pressed the wrong one. */
        nature: z.string().max(TEXT_MAXIMUM),
      }),
    )
    .max(1000),
})
export type DeclarationDraft = z.infer<typeof declarationDraftSchema>
