import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from '../../../shared/zod.ts'
import { isClosed } from '../../../shared/evaluation/decisions/known.ts'
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import { manifestSchema, type Manifest } from '../../../shared/exchange/manifest.ts'
import { bidderId, memberId, sha256Hex, type MemberId } from '../../../shared/identifiers.ts'
import { canonicalBytes } from '../canonical.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readJson } from '../json-text.ts'
import { keepOutgoing, type OutgoingItem } from '../workspace/outgoing-files.ts'
import { readWhole, replaceWhole } from '../disk/whole-file.ts'
import type { Places } from '../workspace/workspace-file.ts'

/** What an outgoing file is and for whom, which nobody can read in the file any more. */
const noteSchema = z.strictObject({
  name: z.string().max(200),
  sha256: sha256Hex,
  format: z.enum(manifestSchema.options.map((option) => option.shape.format.value)),
  to: z.union([z.literal('words'), z.array(z.string()).max(100)]),
  member: memberId.optional(),
  /** Of a pack its content's SHA-256, of an unlock its id, of the panel's record its SHA-256: as the entry names it that says it was made. */
  entered: z.string().optional(),
  audience: z.enum(['quality', 'price']).optional(),
  /** Of documents for the panel: whose they are, and with that for whom. Of the panel's record: whom it speaks of. */
  bidders: z.array(bidderId).max(1000).optional(),
})
export type OutgoingNote = z.infer<typeof noteSchema>

const notesSchema = z.strictObject({
  format: z.literal('fairmark-outgoing'),
  version: z.literal(1),
  files: z.array(noteSchema),
})
const BYTES_MAXIMUM = 64 * 1024 * 1024

/**
 * Keeps a file that was just made, as `keepOutgoing` does, and notes for whom it is.
 * @throws what `keepOutgoing` throws
 */
export async function keepAddressed(
  files: FileSystem,
  places: Places,
  name: string,
  {
    manifest,
    bytes,
    more,
  }: {
    readonly manifest: Manifest
    readonly bytes: AsyncIterable<Uint8Array>
    readonly more?: Pick<OutgoingNote, 'bidders'>
  },
): Promise<OutgoingItem> {
  const hash = createHash('sha256')
  const hashed = async function* () {
    for await (const piece of bytes) {
      hash.update(piece)
      yield piece
    }
  }
  const item = await keepOutgoing(files, places.outgoing, name, hashed())
  const sha256 = sha256Hex.parse(hash.digest('hex'))
  const note = { name: item.name, sha256, ...addressOf(manifest), ...more }
  const notes = { format: 'fairmark-outgoing', version: 1, files: [...outgoingNotes(files, places), note] }
  replaceWhole(files, pathOf(places), canonicalBytes(notes))
  return item
}

/** In the order in which the files were made. None where they cannot be read: then files are handed over by hand. */
export function outgoingNotes(files: FileSystem, places: Places): readonly OutgoingNote[] {
  if (files.kindOf(pathOf(places)) !== 'file') return []
  const bytes = readWhole(files, pathOf(places), BYTES_MAXIMUM)
  const json = bytes === 'too-large' ? undefined : readJson(bytes)
  return json?.kind === 'json' ? (notesSchema.safeParse(json.value).data?.files ?? []) : []
}

/**
 * Whether a file of the lead's belongs in the folder of this member: it is theirs or the panel's, the record says that it
 * was made, and no newer one took its place. What holds prices goes into nobody's.
 */
export function isForFolderOf(evaluation: Evaluation, member: MemberId, note: OutgoingNote): boolean {
  const { exchange } = evaluation
  switch (note.format) {
    case 'fairmark-pack':
      return note.member === member && exchange.packs.get(member)?.at(-1)?.digest === note.entered
    case 'fairmark-receipt':
      return note.member === member
    case 'fairmark-unlock':
      return (
        note.member === member &&
        (exchange.corrections.get(member) ?? []).some(({ unlock }) => unlock === note.entered)
      )
    // One that is read no more as it stands is asked for no more, and nobody reads of whom they are kept apart from since.
    case 'fairmark-agreed':
      return (
        note.member === member &&
        exchange.recordSent?.digest === note.entered &&
        (note.bidders ?? []).every((bidder) => !isClosed(evaluation, member, bidder))
      )
    case 'fairmark-documents':
      return note.audience === 'quality' && isOfTheirBidders(evaluation, member, note)
    case 'fairmark-record':
      return [...(exchange.returns.get(member)?.devices.values() ?? [])].some(({ recipient }) =>
        note.to.includes(recipient),
      )
    case 'fairmark-return':
      return false
  }
}

/** Documents of exactly the bidders in the member's pack, from none of whom they are kept apart since. */
function isOfTheirBidders(evaluation: Evaluation, member: MemberId, { bidders = [] }: OutgoingNote): boolean {
  const pack = evaluation.exchange.packs.get(member)?.at(-1)
  return (
    pack?.bidders.length === bidders.length &&
    bidders.every((bidder) => pack.bidders.includes(bidder) && !isClosed(evaluation, member, bidder))
  )
}

function addressOf(manifest: Manifest): Omit<OutgoingNote, 'name' | 'sha256'> {
  const { format, to } = manifest
  switch (manifest.format) {
    case 'fairmark-pack':
      return { format, to, member: manifest.member, entered: manifest.pack }
    case 'fairmark-unlock':
      return { format, to, member: manifest.member, entered: manifest.unlock }
    case 'fairmark-agreed':
      return { format, to, member: manifest.member, entered: manifest.digest }
    case 'fairmark-receipt':
    case 'fairmark-return':
      return { format, to, member: manifest.member }
    case 'fairmark-documents':
      return { format, to, audience: manifest.audience }
    case 'fairmark-record':
      return { format, to }
  }
}

function pathOf({ folder }: Places): string {
  return join(folder, 'outgoing.json')
}
