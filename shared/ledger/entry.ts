import { z } from '../zod.ts'
import { eventSchema } from '../evaluation/event.ts'
import { logId } from '../identifiers.ts'

/** `prev` of the first entry, which follows nothing. */
export const NO_PREVIOUS = '0'.repeat(64)

/** The longest line a log may hold, in bytes without its line feed. A tender of 40 answers of 750 words takes 180 kB. */
export const LINE_BYTES_MAXIMUM = 8 * 1024 * 1024

/**
 * One line of a log, stored as canonical JSON (RFC 8785). The bytes stored are the bytes hashed.
 *
 * - `n` counts the entries of this log from 0.
 * - `prev` is the SHA-256 of the previous stored line, without its line feed.
 * - `at` is the device's own time, shown and never used for order; `by` is the person at the keyboard.
 */
export const entrySchema = z.strictObject({
  log: logId,
  n: z.int().nonnegative(),
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime({ precision: 3 }),
  by: z.string().min(1).max(100),
  event: eventSchema,
})
export type Entry = z.infer<typeof entrySchema>
