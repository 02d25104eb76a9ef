import {
  ENTRIES_MAXIMUM,
  MANIFEST_TYPE,
  manifestSchema,
  type Listed,
  type Manifest,
} from '../../../../shared/exchange/manifest.ts'
import { signatureHex, signingKey } from '../../../../shared/identifiers.ts'
import { refusal, type Refusal } from '../../../../shared/refusal.ts'
import { z } from '../../../../shared/zod.ts'
import { canonicalBytes } from '../../canonical.ts'
import { readJson } from '../../json-text.ts'
import { isSignedAs } from '../../keys/signing.ts'
import { ENTRY_BYTES_MAXIMUM, JSON_DEPTH_MAXIMUM, megabytes, tarMaximum } from './limits.ts'
import { tarSize } from './ustar.ts'

const signatureSchema = z.strictObject({ key: signingKey, signature: signatureHex })
/** More than any version will have. */
const KEYS_MAXIMUM = 100
/** What every version of the format says. */
const claimSchema = z.looseObject({ format: z.string().startsWith('fairmark-'), version: z.int().positive() })

/** The manifest, if its `from` signed it. Whether that key is to be believed is the caller's to say. */
export function readManifest(bytes: Uint8Array, signatureBytes: Uint8Array): Manifest | Refusal {
  const json = readCanonical(bytes)
  const claim = claimSchema.safeParse(json)
  if (!claim.success) return refusal('refusal.file.unsound')
  if (isNewer(claim.data)) return refusal('refusal.file.newerFairmark')
  const manifest = manifestSchema.safeParse(json)
  const signature = signatureSchema.safeParse(readCanonical(signatureBytes))
  if (!manifest.success || !signature.success) return refusal('refusal.file.unsound')
  const { from } = manifest.data
  const signed = isSignedAs(MANIFEST_TYPE, bytes, from, signature.data.signature)
  if (signature.data.key !== from || !signed) return refusal('refusal.file.signatureWrong')
  return entryRefusal(manifest.data) ?? tooLarge(manifest.data, bytes, signatureBytes) ?? manifest.data
}

/** undefined for bytes that are not canonical JSON: a key that stands twice has no canonical form, nor have spaces. */
function readCanonical(bytes: Uint8Array): unknown {
  const json = readJson(bytes, JSON_DEPTH_MAXIMUM)
  if (json.kind === 'problem' || !isPlausible(json.value)) return undefined
  try {
    return Buffer.compare(canonicalBytes(json.value), bytes) === 0 ? json.value : undefined
  } catch {
    return undefined // 1e999, which JavaScript reads as infinity
  }
}

/** Before anything looks at each key and element: a list of millions costs half a gigabyte to complain about. */
function isPlausible(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const values: readonly unknown[] = Object.values(value)
  return (
    values.length <= KEYS_MAXIMUM &&
    !values.some((each) => Array.isArray(each) && each.length > ENTRIES_MAXIMUM)
  )
}

function isNewer({ format, version }: z.infer<typeof claimSchema>): boolean {
  return version > 1 || !Object.hasOwn(tarMaximum, format)
}

/** A blob is called by its SHA-256, nothing stands twice, and small files hold nothing beside their manifest. */
function entryRefusal({ format, entries }: Manifest): Refusal | undefined {
  const names = new Set<string>()
  for (const [index, entry] of entries.entries()) {
    const wrong = names.has(entry.name) || entry.size > ENTRY_BYTES_MAXIMUM || !belongs(format, entry)
    if (wrong) return refusal('refusal.file.entryNotAllowed', { number: index + 1 })
    names.add(entry.name)
  }
  return undefined
}

function belongs(format: Manifest['format'], { name, sha256 }: Listed): boolean {
  switch (format) {
    case 'fairmark-receipt':
    case 'fairmark-unlock':
      return false
    case 'fairmark-documents':
    case 'fairmark-agreed':
      return name === `blobs/${sha256}`
    case 'fairmark-pack':
    case 'fairmark-return':
    case 'fairmark-record':
      return name === `blobs/${sha256}` || name.startsWith('events/')
  }
}

function tooLarge({ format, entries }: Manifest, manifest: Uint8Array, signature: Uint8Array) {
  const most = tarMaximum[format]
  const size = tarSize([manifest.length, signature.length, ...entries.map(({ size }) => size)])
  return size > most ? refusal('refusal.file.tooLargeForKind', { megabytes: megabytes(most) }) : undefined
}
