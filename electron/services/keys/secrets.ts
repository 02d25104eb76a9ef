import { z } from '../../../shared/zod.ts'
import { positionSchema } from '../../../shared/evaluation/exchange-events.ts'
import { ageRecipient, bidderId, memberId, signingKey } from '../../../shared/identifiers.ts'
import type { Machine } from '../disk/machine.ts'
import { ageKeyOf } from './age-key.ts'

const seed = z.string().regex(/^[0-9a-f]{64}$/)
const ageIdentity = z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/)
const version = z.int().positive()

/** What opens the documents of these bidders, and of no other. */
const documentKey = z.strictObject({
  /** Lead: by id. Member: as the pack names them. */
  bidders: z.array(bidderId).max(1000),
  /** In whose packs it is. */
  members: z.array(memberId).max(1000),
  identity: ageIdentity,
})
export type DocumentKey = z.infer<typeof documentKey>

/** What one device must keep to itself of one evaluation. Kept sealed in `keys.json`; never in a view or a log. */
export const secretsSchema = z.strictObject({
  /** Ed25519 seed: signs this log's checkpoints and the files that leave from here. */
  signing: seed,
  /** What is encrypted to `recipient` opens with it. */
  identity: ageIdentity,
  recipient: ageRecipient,
  /**
   * The keys of the documents files. The lead makes one for each set of bidders, members receive theirs in their packs. A
   * single one is of the first form: it was in every pack, so it opens what was made then, and closes nothing new.
   */
  documents: z
    .array(documentKey)
    .max(10_000)
    .or(ageIdentity.transform((identity): DocumentKey[] => [{ bidders: [], members: [], identity }]))
    .optional(),
  /** Lead: the secret halves of the enrolment keys that went out in packs; `file` is the name under which the pack lies in `outgoing/`. */
  enrolments: z
    .array(z.strictObject({ member: memberId, version, secret: seed, file: z.string().max(200).optional() }))
    .max(10_000),
  /** Lead: the words that packs are closed with, so that they can be shown again. */
  words: z
    .array(z.strictObject({ member: memberId, version, words: z.array(z.string().max(40)).max(20) }))
    .max(10_000),
  /** Member: whom the pack says to trust and to send to. */
  lead: z
    .strictObject({ signing: signingKey, recipient: ageRecipient, second: ageRecipient.optional() })
    .optional(),
  /** Member: the lead's log as the pack last opened had it. */
  seen: positionSchema.optional(),
})
export type Secrets = z.infer<typeof secretsSchema>

/** New keys of one device for one evaluation. */
export function newSecrets({ randomHex }: Pick<Machine, 'randomHex'>): Secrets {
  return { signing: randomHex(32), ...ageKeyOf(randomHex(32)), enrolments: [], words: [] }
}
