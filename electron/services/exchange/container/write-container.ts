import { Encrypter } from 'age-encryption'
import {
  ENTRIES_MAXIMUM,
  MANIFEST_BYTES_MAXIMUM,
  MANIFEST_TYPE,
  manifestSchema,
  type Manifest,
  type ManifestFormat,
  type ManifestOf,
} from '../../../../shared/exchange/manifest.ts'
import { refusal, type Refusal } from '../../../../shared/refusal.ts'
import { canonicalBytes } from '../../canonical.ts'
import { signAs, type SigningKey } from '../../keys/signing.ts'
import { passphraseRecipient } from '../../keys/age-passphrase.ts'
import { clearHeader } from './clear-header.ts'
import { ENTRY_BYTES_MAXIMUM, megabytes, RECIPIENTS_MAXIMUM, tarMaximum, WORK_FACTOR } from './limits.ts'
import { tarSize } from './ustar.ts'
import { normalWords } from './words.ts'
import { partOf, writeTar, type Part } from './write-tar.ts'

type Derived = 'version' | 'from' | 'to' | 'entries'

/** A manifest without what follows from the key, the recipients and the parts. */
export type ManifestOrder = { [Format in ManifestFormat]: Omit<ManifestOf<Format>, Derived> }[ManifestFormat]

/** To whom a file is encrypted: to six words (as newWords makes them), or to age recipients (X25519, 1 to 63). */
export type Addressees = { readonly words: string } | { readonly recipients: readonly string[] }

export interface ContainerOrder {
  readonly manifest: ManifestOrder
  /** In the order in which they will stand in the file. */
  readonly parts: readonly Part[]
  readonly signing: SigningKey
  readonly to: Addressees
  readonly signal?: AbortSignal | undefined
  /** Bytes of entries that went in so far, the manifest among them. */
  readonly onProgress?: ((doneBytes: number) => void) | undefined
}

/** A file that is ready to be made. */
export interface Container {
  readonly manifest: Manifest
  /**
   * The file's bytes, to be asked for once. Throws the signal's reason when it is aborted, and an Error when a part has
   * not the size or the SHA-256 that it was said to have: what came out until then is no file.
   */
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * Refused is a file that nobody could open: too large, too many parts, too many recipients.
 * @throws ZodError when the order makes no manifest: a bug of the caller
 */
export function writeContainer(order: ContainerOrder): Container | Refusal {
  const { parts, to } = order
  if (parts.length > ENTRIES_MAXIMUM) return refusal('refusal.file.tooManyParts', { most: ENTRIES_MAXIMUM })
  if ('recipients' in to && to.recipients.length > RECIPIENTS_MAXIMUM) {
    return refusal('refusal.file.tooManyRecipients', { most: RECIPIENTS_MAXIMUM })
  }
  const manifest = manifestSchema.parse({
    ...order.manifest,
    version: 1,
    from: order.signing.public,
    to: 'words' in to ? 'words' : to.recipients,
    entries: parts.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  })
  const signed = signedParts(manifest, order.signing)
  return tooLarge(manifest, signed) ?? { manifest, bytes: encrypted(order, manifest, signed) }
}

/** manifest.json and signature, which stand before all parts. */
function signedParts(manifest: Manifest, { public: key, secret }: SigningKey): readonly [Part, Part] {
  const bytes = canonicalBytes(manifest)
  const signature = signAs(MANIFEST_TYPE, bytes, secret)
  return [partOf('manifest.json', bytes), partOf('signature', canonicalBytes({ key, signature }))]
}

function tooLarge({ format, entries }: Manifest, [manifest, signature]: readonly [Part, Part]) {
  const sizes = [manifest, signature, ...entries].map(({ size }) => size)
  const most = tarMaximum[format]
  if (tarSize(sizes) > most) return refusal('refusal.file.tooLargeToMake', { megabytes: megabytes(most) })
  if (Math.max(...sizes) > ENTRY_BYTES_MAXIMUM) {
    return refusal('refusal.file.tooLargeToMake', { megabytes: megabytes(ENTRY_BYTES_MAXIMUM) })
  }
  return manifest.size > MANIFEST_BYTES_MAXIMUM ? refusal('refusal.file.listTooLong') : undefined
}

async function* encrypted(order: ContainerOrder, { format, id }: Manifest, signed: readonly Part[]) {
  const { to, signal, onProgress } = order
  const encrypter = new Encrypter()
  if ('words' in to) {
    encrypter.addRecipient(passphraseRecipient(normalWords(to.words), WORK_FACTOR))
  } else {
    encrypter.addRecipient(clearHeader({ format, version: 1, id }))
    for (const recipient of to.recipients) encrypter.addRecipient(recipient)
  }
  signal?.throwIfAborted()
  let done = 0
  const tar = writeTar([...signed, ...order.parts], (bytes) => {
    signal?.throwIfAborted()
    done += bytes
    onProgress?.(done)
  })
  for await (const piece of await encrypter.encrypt(ReadableStream.from(tar))) {
    signal?.throwIfAborted()
    yield piece
  }
}
