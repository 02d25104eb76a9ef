import type { AgreedPart } from '../../../shared/evaluation/exchange-events.ts'
import { agreedFileSchema } from '../../../shared/exchange/agreed-file.ts'
import type { ManifestOf } from '../../../shared/exchange/manifest.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { canonicalBytes, sha256 } from '../canonical.ts'
import { readJson } from '../json-text.ts'

/** What the panel agreed, as its file holds it: one blob, canonical, and of the record that the manifest names. */
export function agreedIn(
  manifest: ManifestOf<'fairmark-agreed'>,
  parts: ReadonlyMap<string, Uint8Array>,
): AgreedPart | Refusal {
  const unsound = refusal('refusal.agreedUnsound')
  const bytes = parts.get(`blobs/${manifest.agreed}`)
  if (!bytes || parts.size !== 1 || sha256(bytes) !== manifest.agreed) return unsound
  const json = readJson(bytes)
  const file = json.kind === 'json' ? agreedFileSchema.safeParse(json.value).data : undefined
  if (file?.digest !== manifest.digest || !Buffer.from(canonicalBytes(file)).equals(bytes)) return unsound
  return file.agreed
}
