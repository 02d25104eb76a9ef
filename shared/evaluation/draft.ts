import { z } from '../zod.ts'
import { decimal, TEXT_MAXIMUM } from '../procurement/procurement.ts'
import { EVIDENCE_MAXIMUM, evidenceSchema } from './reason.ts'

/** So long that it still fits into one entry when it is closed. In UTF-16 units. */
export const NOTE_MAXIMUM = 5000

/** Where the person was: the box that had the cursor, the cursor in it, and how far the answer was scrolled. */
const placeSchema = z.strictObject({
  field: z.enum(['answer', 'score', 'good', 'worries']),
  caret: z.int().nonnegative(),
  /** Paragraph at the top of the reading pane, counted from 1. */
  paragraph: z.int().positive(),
})
export type Place = z.infer<typeof placeSchema>

/**
 * One answer as a member left it: what stands in the boxes, saved while typing. A draft is the member's own and never
 * part of the record, so that half-written words are not disclosed with it; saving makes the score an entry.
 */
export const draftSchema = z.strictObject({
  score: decimal.optional(),
  good: z.string().max(TEXT_MAXIMUM),
  worries: z.string().max(TEXT_MAXIMUM),
  evidence: z.array(evidenceSchema).max(EVIDENCE_MAXIMUM),
  /** For the member alone; an entry closed to the lead once it is kept (`NoteKept`). */
  note: z.string().max(NOTE_MAXIMUM).optional(),
  /** The note as it stands is an entry. */
  noteKept: z.boolean().optional(),
  /** What another window had in these boxes when this one was saved over it, until a person puts it back or leaves it out. */
  others: z
    .strictObject({
      good: z.string().max(TEXT_MAXIMUM).optional(),
      worries: z.string().max(TEXT_MAXIMUM).optional(),
      note: z.string().max(NOTE_MAXIMUM).optional(),
    })
    .optional(),
  /** Marked "come back to this later". */
  flagged: z.boolean(),
  place: placeSchema,
})
export type Draft = z.infer<typeof draftSchema>
