import { z } from '../zod.ts'
import { cellSchema, documentSchema, positionSchema } from '../evaluation/exchange-events.ts'
import {
  ageRecipient,
  evaluationId,
  logId,
  memberId,
  randomId,
  sha256Hex,
  signingKey,
} from '../identifiers.ts'
import { TEXT_MAXIMUM } from '../procurement/procurement.ts'

/** Bytes of one entry of a file that travels: a log under `events/`, anything else by its SHA-256 under `blobs/`. */
export const listedSchema = z.strictObject({
  name: z.string().regex(/^(?:events\/[0-9a-f]{32}|blobs\/[0-9a-f]{64})$/),
  size: z.int().nonnegative(),
  sha256: sha256Hex,
})
export type Listed = z.infer<typeof listedSchema>

export const ENTRIES_MAXIMUM = 10_000
export const MANIFEST_BYTES_MAXIMUM = 4 * 1024 * 1024

/** An Ed25519 private key (its 32-byte seed), or an age identity. Secret: only ever inside an encrypted manifest. */
const seed = z.string().regex(/^[0-9a-f]{64}$/)
const ageIdentity = z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/)

const shared = {
  version: z.literal(1),
  evaluation: evaluationId,
  /** Names this file; shown in the clear header too. */
  id: randomId,
  createdAt: z.iso.datetime({ precision: 3 }),
  /** Who signed: the lead's key, or the member's device. */
  from: signingKey,
  /**
   * For whom it is: age says nobody passed it on, only this does (no surreptitious forwarding). The opener's own
   * recipient must be among them.
   */
  to: z.union([z.literal('words'), z.array(ageRecipient).min(1).max(100)]),
  entries: z.array(listedSchema).max(ENTRIES_MAXIMUM),
}

export const documentsManifest = z.strictObject({
  format: z.literal('fairmark-documents'),
  ...shared,
  audience: z.enum(['quality', 'price']),
  documents: z.array(documentSchema).max(ENTRIES_MAXIMUM),
})

export const packManifest = z.strictObject({
  format: z.literal('fairmark-pack'),
  ...shared,
  member: memberId,
  packVersion: z.int().positive(),
  /** The blob that holds the pack's content (`packSchema`). */
  pack: sha256Hex,
  lead: z.strictObject({
    signing: signingKey,
    recipient: ageRecipient,
    second: ageRecipient.optional(),
  }),
  /** The lead's log when the pack was made: every return says that it saw it. */
  seen: positionSchema,
  keys: z.strictObject({ enrolment: seed, documents: ageIdentity }),
})

export const returnManifest = z.strictObject({
  format: z.literal('fairmark-return'),
  ...shared,
  member: memberId,
  /** The pack that was opened last. */
  pack: sha256Hex,
  log: positionSchema,
  seen: positionSchema,
  submitted: z.boolean(),
})

export const receiptManifest = z.strictObject({
  format: z.literal('fairmark-receipt'),
  ...shared,
  member: memberId,
  log: positionSchema,
  lead: positionSchema,
})

export const unlockManifest = z.strictObject({
  format: z.literal('fairmark-unlock'),
  ...shared,
  member: memberId,
  unlock: randomId,
  /** The log that may be corrected. */
  log: logId,
  cells: z.array(cellSchema).min(1).max(1000),
  reason: z.string().max(TEXT_MAXIMUM),
  lead: positionSchema,
})

/** What the panel agreed, for one member's laptop to be read there (`agreedFileSchema`), as the one blob. */
export const agreedManifest = z.strictObject({
  format: z.literal('fairmark-agreed'),
  ...shared,
  member: memberId,
  /** The log of the laptop on which it is read. */
  log: logId,
  /** Of the whole record that it stands for (`RecordSent`). */
  digest: sha256Hex,
  agreed: sha256Hex,
  lead: positionSchema,
})

/**
 * The whole record: the lead's log as `events/<log>`, every return that it names by `file`, and every pack that it names
 * by `digest`, as blobs.
 */
export const recordManifest = z.strictObject({
  format: z.literal('fairmark-record'),
  ...shared,
  lead: positionSchema,
})

/** The first entry of every file that travels, in canonical JSON (RFC 8785); `signature` is the second. */
export const manifestSchema = z.discriminatedUnion('format', [
  documentsManifest,
  packManifest,
  returnManifest,
  receiptManifest,
  unlockManifest,
  agreedManifest,
  recordManifest,
])
export type Manifest = z.infer<typeof manifestSchema>
export type ManifestFormat = Manifest['format']
export type ManifestOf<Format extends ManifestFormat> = Extract<Manifest, { format: Format }>

/** What its bytes are signed as (DSSE's pre-authentication encoding): a signature for one thing is none for another. */
export const MANIFEST_TYPE = 'application/vnd.fairmark.manifest+json;v=1'
export const CHECKPOINT_TYPE = 'application/vnd.fairmark.checkpoint+json;v=1'
export const ENROLMENT_TYPE = 'application/vnd.fairmark.enrolment+json;v=1'

/** How files that travel are called, and what the clear header says of them. */
export const extensions: Readonly<Record<ManifestFormat, string>> = {
  'fairmark-documents': '.fmdocs',
  'fairmark-pack': '.fmpack',
  'fairmark-return': '.fmreturn',
  'fairmark-receipt': '.fmreceipt',
  'fairmark-unlock': '.fmunlock',
  'fairmark-agreed': '.fmagreed',
  'fairmark-record': '.fmrecord',
}
