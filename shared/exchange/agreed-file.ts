import { z } from '../zod.ts'
import { agreedPartSchema } from '../evaluation/exchange-events.ts'
import { sha256Hex } from '../identifiers.ts'

/** What a `.fmagreed` holds beside its manifest: canonical JSON under its SHA-256. */
export const agreedFileSchema = z.strictObject({
  format: z.literal('fairmark-agreed'),
  version: z.literal(1),
  /** Of the whole record that it stands for. */
  digest: sha256Hex,
  agreed: agreedPartSchema,
})
export type AgreedFile = z.infer<typeof agreedFileSchema>
