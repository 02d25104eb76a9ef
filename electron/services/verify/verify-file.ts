import type { ManifestFormat, ManifestOf, Listed } from '../../../shared/exchange/manifest.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { Keys } from '../exchange/container/read-container.ts'
import { readContainer } from '../exchange/container/read-container.ts'
import { MemorySinks } from '../exchange/container/sink.ts'
import { readForeignLog } from '../log/foreign-log.ts'
import { readPackBlob } from './check-pack.ts'
import { agreedIn } from '../exchange/agreed-in.ts'
import { checkRecord, type CheckedRecord } from './check-record.ts'

/** A file that holds, and what there is to say of it. */
export type VerifiedFile =
  | { readonly format: 'fairmark-record'; readonly record: CheckedRecord }
  | {
      readonly format: 'fairmark-pack'
      readonly manifest: ManifestOf<'fairmark-pack'>
      readonly title: string
      readonly questions: number
      readonly bidders: number
    }
  | {
      readonly format: 'fairmark-return'
      readonly manifest: ManifestOf<'fairmark-return'>
      readonly scores: number
    }
  | { readonly format: 'fairmark-receipt'; readonly manifest: ManifestOf<'fairmark-receipt'> }
  | { readonly format: 'fairmark-unlock'; readonly manifest: ManifestOf<'fairmark-unlock'> }
  | {
      readonly format: 'fairmark-agreed'
      readonly manifest: ManifestOf<'fairmark-agreed'>
      readonly answers: number
    }
  | { readonly format: 'fairmark-documents'; readonly manifest: ManifestOf<'fairmark-documents'> }

const kinds: readonly ManifestFormat[] = [
  'fairmark-record',
  'fairmark-pack',
  'fairmark-return',
  'fairmark-receipt',
  'fairmark-unlock',
  'fairmark-agreed',
  'fairmark-documents',
]

/**
 * Opens a file that travels, takes nothing from it, and says whether it holds: its encryption, its signature, the list of
 * its parts, and what is in them as far as the file itself can show it.
 * @throws what the source throws, and Error for an identity that is none
 */
export async function verifyFile(
  source: AsyncIterable<Uint8Array>,
  keys: Keys,
): Promise<VerifiedFile | Refusal> {
  const sinks = new MemorySinks()
  const read = await readContainer({
    source,
    keys,
    accept: kinds,
    // The bytes of documents are checked as they pass; there may be gigabytes of them.
    keep: (listed: Listed, { format }) => (format === 'fairmark-documents' ? undefined : sinks.keep(listed)),
  })
  if (isRefusal(read)) return read
  const { manifest } = read
  switch (manifest.format) {
    case 'fairmark-record': {
      const record = checkRecord(manifest, sinks.kept)
      return isRefusal(record) ? record : { format: manifest.format, record }
    }
    case 'fairmark-pack':
      return verifiedPack(manifest, sinks.kept)
    case 'fairmark-return':
      return verifiedReturn(manifest, sinks.kept)
    case 'fairmark-receipt':
      return { format: manifest.format, manifest }
    case 'fairmark-unlock':
      return { format: manifest.format, manifest }
    case 'fairmark-agreed':
      return verifiedAgreed(manifest, sinks.kept)
    case 'fairmark-documents':
      return { format: manifest.format, manifest }
  }
}

function verifiedPack(
  manifest: ManifestOf<'fairmark-pack'>,
  parts: ReadonlyMap<string, Uint8Array>,
): VerifiedFile | Refusal {
  const pack = readPackBlob(parts.get(`blobs/${manifest.pack}`))
  const holds =
    pack?.member.member === manifest.member &&
    pack.version === manifest.packVersion &&
    manifest.lead.signing === manifest.from
  if (!pack || !holds) return refusal('refusal.recordPack', { member: manifest.member })
  const { questions, title } = pack.member
  return {
    format: manifest.format,
    manifest,
    title,
    questions: questions.length,
    bidders: pack.tenders.length,
  }
}

/** Whether the panel agreed that, only the lead's record can show. */
function verifiedAgreed(
  manifest: ManifestOf<'fairmark-agreed'>,
  parts: ReadonlyMap<string, Uint8Array>,
): VerifiedFile | Refusal {
  const agreed = agreedIn(manifest, parts)
  if (isRefusal(agreed)) return agreed
  const answers = agreed.reduce((sum, question) => sum + question.answers.length, 0)
  return { format: manifest.format, manifest, answers }
}

/** Whether the pack was this member's, only the lead's record can show. */
function verifiedReturn(
  manifest: ManifestOf<'fairmark-return'>,
  parts: ReadonlyMap<string, Uint8Array>,
): VerifiedFile | Refusal {
  const { evaluation, log: position, from, member } = manifest
  const bytes = parts.get(`events/${position.log}`)
  if (!bytes || parts.size !== 1) return refusal('refusal.returnUnsound')
  const read = readForeignLog(bytes, { evaluation, log: position.log, signing: from })
  if (isRefusal(read)) return read
  const { entries, head } = read.position
  const isOther = read.entries.some(({ event }) => 'member' in event && event.member !== member)
  if (entries !== position.entries || head !== position.head || isOther)
    return refusal('refusal.returnUnsound')
  const scores = read.entries.filter(({ event }) => event.type === 'ScoreGiven').length
  return { format: manifest.format, manifest, scores }
}
