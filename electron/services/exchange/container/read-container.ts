import type { Listed, Manifest, ManifestFormat, ManifestOf } from '../../../../shared/exchange/manifest.ts'
import { isRefusal, refusal, type Refusal } from '../../../../shared/refusal.ts'
import { readAgeHeader } from './age-header.ts'
import { kindOf } from './clear-header.ts'
import { decrypt, isMadeFor, type Keys } from './decrypt.ts'
import { Inside } from './inside.ts'
import { ageMaximum, HEADER_BYTES_MAXIMUM, megabytes, tarMaximum } from './limits.ts'
import { headerRefusal, peekOf, type Peek } from './peek-container.ts'
import { readEntries } from './read-entries.ts'
import { readSigned } from './read-signed.ts'
import type { Sink } from './sink.ts'
import { WatchedSource, type Source } from './watched-source.ts'

export type { Keys }

export interface Opening<Format extends ManifestFormat> {
  readonly source: Source
  /** Of the file in bytes, where it is known: what is too large is then refused at once. */
  readonly size?: number | undefined
  readonly keys: Keys
  /** The kinds of file that make sense here. */
  readonly accept: readonly Format[]
  /**
   * The caller's own checks (whose key `from` is, which evaluation, which version): called once the signature was found
   * right, and before any entry is kept.
   */
  readonly check?: ((manifest: ManifestOf<Format>) => Refusal | undefined) | undefined
  /** Where an entry goes. undefined: it is checked, and not kept. */
  readonly keep: (
    listed: Listed,
    manifest: ManifestOf<Format>,
  ) => Sink | undefined | Promise<Sink | undefined>
  readonly signal?: AbortSignal | undefined
  /** Bytes of the file that were read so far. */
  readonly onProgress?: ((doneBytes: number) => void) | undefined
}

export interface Opened<Format extends ManifestFormat> {
  readonly manifest: ManifestOf<Format>
}

/**
 * Opens a file that travels. What is returned was signed by `manifest.from` and made for the opener, and every entry had
 * its listed size and SHA-256. Whether `from` is to be believed is the caller's to say (`check`).
 *
 * Whatever the bytes are, it returns; it throws what the source, a sink or a callback throws, and Error for an identity
 * that is none. Unless it returns a manifest, every sink was abandoned.
 */
export async function readContainer<Format extends ManifestFormat>(
  opening: Opening<Format>,
): Promise<Opened<Format> | Refusal> {
  const source = new WatchedSource(opening.source, opening.signal, opening.onProgress)
  const sinks: Sink[] = []
  let whole = false
  try {
    const opened = await open(opening, source, sinks)
    whole = !isRefusal(opened)
    if (whole) return opened
    if (source.aborted) return refusal('refusal.file.cancelled')
    if (source.fault !== undefined) throw source.fault.error
    return opened
  } catch (error) {
    if (source.aborted) return refusal('refusal.file.cancelled')
    throw error
  } finally {
    if (!whole) await abandon(sinks)
    await source.close()
  }
}

async function open<Format extends ManifestFormat>(
  opening: Opening<Format>,
  source: WatchedSource,
  sinks: Sink[],
): Promise<Opened<Format> | Refusal> {
  const pieces = source.pieces()
  const first = await firstBytes(pieces)
  const header = readAgeHeader(first)
  if (typeof header === 'string') return headerRefusal(header)
  const peek = peekOf(header)
  if (isRefusal(peek)) return peek
  const refused = refusedUnopened(opening, peek)
  if (refused !== undefined) return refused
  const stream = await decrypt(ReadableStream.from(chain(first, pieces)), opening.keys)
  if (isRefusal(stream)) return stream
  const inside = new Inside(stream, source, header.length)
  try {
    return await readInside(opening, peek, inside, sinks)
  } finally {
    inside.close()
  }
}

async function readInside<Format extends ManifestFormat>(
  { keys, accept, check, keep }: Opening<Format>,
  peek: Peek,
  inside: Inside,
  sinks: Sink[],
): Promise<Opened<Format> | Refusal> {
  const manifest = await readSigned(inside)
  if (isRefusal(manifest)) return manifest
  if (!says(peek, manifest)) return refusal('refusal.file.unsound')
  if (!isOneOf(manifest, accept)) return otherKind(manifest.format)
  if (!(await isMadeFor(manifest.to, keys))) return refusal('refusal.file.madeForOthers')
  const refused =
    check?.(manifest) ??
    (await readEntries(inside, manifest.entries, async (listed) => {
      const sink = await keep(listed, manifest)
      if (sink !== undefined) sinks.push(sink)
      return sink
    }))
  return refused ?? { manifest }
}

/** What can be said against a file before it is decrypted, which may take long. */
function refusedUnopened<Format extends ManifestFormat>(
  { keys, accept, size = 0 }: Opening<Format>,
  peek: Peek,
): Refusal | undefined {
  const possible: readonly ManifestFormat[] = peek.kind === 'keys' ? [peek.format] : accept
  const unfit = possible.find((format) => !accept.some((accepted) => accepted === format))
  if (unfit !== undefined) return otherKind(unfit)
  if (peek.kind === 'words' && !('words' in keys)) return refusal('refusal.file.needsWords')
  if (peek.kind === 'keys' && 'words' in keys) return refusal('refusal.file.needsNoWords')
  if (possible.some((format) => size <= ageMaximum(format))) return undefined
  const most = Math.max(...possible.map((format) => tarMaximum[format]))
  return refusal('refusal.file.tooLargeForKind', { megabytes: megabytes(most) })
}

/** Whether the manifest says what the clear header said, if there is one. */
function says(peek: Peek, { format, id }: Manifest): boolean {
  return peek.kind === 'words' || (peek.format === format && peek.id === id)
}

function isOneOf<Format extends ManifestFormat>(
  manifest: Manifest,
  accept: readonly Format[],
): manifest is ManifestOf<Format> {
  return accept.some((format) => format === manifest.format)
}

function otherKind(format: ManifestFormat): Refusal {
  return refusal('refusal.file.otherKind', { kind: kindOf[format] })
}

/** As many bytes as a header may have, or all. */
async function firstBytes(pieces: AsyncIterator<Uint8Array, void>): Promise<Uint8Array> {
  const first: Uint8Array[] = []
  for (let length = 0; length < HEADER_BYTES_MAXIMUM;) {
    const next = await pieces.next()
    if (next.done === true) break
    first.push(next.value)
    length += next.value.length
  }
  return Buffer.concat(first)
}

async function* chain(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

/** What an attempt to forget throws would hide why. */
async function abandon(sinks: readonly Sink[]): Promise<void> {
  await Promise.allSettled(sinks.map(async (sink) => sink.abandon()))
}
