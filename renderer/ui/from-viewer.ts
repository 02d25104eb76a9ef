import { z } from '../../shared/zod.ts'
import { reasonsNotShown, windowKeys, type FromViewer } from '../viewer/messages.ts'

const text = z.string().max(1_000_000)
const count = z.int().nonnegative()
const place = z.int().positive()

/** What the frame with a bidder's document may say. It is believed as little as the document: all else is dropped. */
const fromViewer: z.ZodType<FromViewer> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shown'), unit: z.enum(['page', 'paragraph']), of: count }),
  z.strictObject({ kind: z.literal('not-shown'), why: z.enum(reasonsNotShown) }),
  z.strictObject({ kind: z.literal('at'), place, share: z.number().min(-1).max(1) }),
  z.strictObject({ kind: z.literal('found'), count, at: count, isDone: z.boolean() }),
  z.strictObject({
    kind: z.literal('selected'),
    quotes: z.array(z.strictObject({ place, quote: text })).max(100),
    top: z.number(),
    bottom: z.number(),
    left: z.number(),
  }),
  z.strictObject({ kind: z.literal('text'), place, paragraphs: z.array(text).max(100_000) }),
  /** A file of pdf.js itself: no other address can be asked for. */
  z.strictObject({
    kind: z.literal('asset'),
    name: z.string().regex(/^(?:cmaps|standard_fonts)\/[A-Za-z0-9_-]{1,60}\.(?:bcmap|pfb|ttf)$/),
  }),
  z.strictObject({ kind: z.literal('key'), key: z.enum(windowKeys) }),
])

/** What the frame said; undefined for what no frame of ours says. */
export function readFromViewer(data: unknown): FromViewer | undefined {
  return fromViewer.safeParse(data).data
}
