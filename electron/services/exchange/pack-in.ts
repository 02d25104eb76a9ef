import type { ManifestOf } from '../../../shared/exchange/manifest.ts'
import { packSchema, type Pack } from '../../../shared/exchange/pack.ts'
import { checkProcurement } from '../../../shared/procurement/check-procurement.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { canonicalBytes, hashOf, sha256 } from '../canonical.ts'
import { readJson } from '../json-text.ts'
import type { DocumentKey } from '../keys/secrets.ts'

/** A pack whose content is what its manifest says. */
export interface SoundPack {
  readonly digest: string
  readonly bytes: Uint8Array
  readonly content: Pack
  /** The member's own log, as it came back last. */
  readonly ownLog: Uint8Array | undefined
}

/**
 * The content of a pack: one blob, and at most one log. It must be canonical, of this member and version, and its
 * procurement one that can be scored and has the hash that was published.
 */
export function packIn(
  manifest: ManifestOf<'fairmark-pack'>,
  parts: ReadonlyMap<string, Uint8Array>,
): SoundPack | Refusal {
  const unsound = refusal('refusal.packUnsound')
  const bytes = parts.get(`blobs/${manifest.pack}`)
  const logs = [...parts].filter(([name]) => name.startsWith('events/'))
  if (!bytes || sha256(bytes) !== manifest.pack) return unsound
  if (parts.size !== 1 + logs.length || logs.length > 1) return unsound
  const json = readJson(bytes)
  const content = json.kind === 'json' ? packSchema.safeParse(json.value).data : undefined
  if (!content || !Buffer.from(canonicalBytes(content)).equals(bytes)) return unsound
  const { procurement, procurementHash, member, version } = content
  if (member.member !== manifest.member || version !== manifest.packVersion) return unsound
  if (hashOf(procurement) !== procurementHash || checkProcurement(procurement, '').length > 0) return unsound
  return { digest: manifest.pack, bytes, content, ownLog: logs[0]?.[1] }
}

/** What opens the documents of the bidders in a pack. */
export function documentKeyIn(
  { member, keys }: ManifestOf<'fairmark-pack'>,
  { content }: SoundPack,
): DocumentKey {
  return { bidders: content.tenders.map(({ bidder }) => bidder), members: [member], identity: keys.documents }
}
