import type { Readable } from 'node:stream'
import {
  fromRandomAccessReader,
  getFileNameLowLevel,
  type Entry,
  type RandomAccessReader,
  type ZipFile,
} from 'yauzl'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { isIgnored } from './ignored.ts'
import { BYTES_MAXIMUM, FILES_MAXIMUM, GIGABYTE, RATIO_FROM, RATIO_MAXIMUM } from './limits.ts'

export interface ZipEntry {
  /** With "/", never outside. */
  readonly path: string
  /** Bytes, unpacked: more than that is never read. */
  readonly size: number
  /** @throws Error where the entry is damaged */
  readonly open: () => Promise<Readable>
}

export interface Zip {
  readonly entries: readonly ZipEntry[]
  readonly ignored: number
}

const LINK = 0o120000
const TYPE = 0o170000

/**
 * The files in a zip, all of them looked at before the first is unpacked. One that is a link, is locked, lies outside or
 * unpacks to far more than it holds makes the whole zip refused: no honest program writes it.
 */
export async function zipEntries(
  reader: RandomAccessReader,
  size: number,
  name: string,
): Promise<Zip | Refusal> {
  try {
    const zip = await opened(reader, size)
    return await listed(zip, size, name)
  } catch {
    return refusal('refusal.bids.notZip', { name })
  }
}

async function opened(reader: RandomAccessReader, size: number): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names are decoded here: many programs write UTF-8 and do not say so.
    const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false }
    fromRandomAccessReader(reader, size, options, (error, zip) => {
      if (error) reject(error)
      else resolve(zip)
    })
  })
}

async function listed(zip: ZipFile, size: number, name: string): Promise<Zip | Refusal> {
  if (zip.entryCount > FILES_MAXIMUM * 5) return tooMany(name)
  const entries: ZipEntry[] = []
  let ignored = 0
  let packed = 0
  let unpacked = 0
  for await (const entry of everyEntry(zip)) {
    const path = pathOf(entry)
    if (path.endsWith('/')) continue
    const wrong = wrongEntry(entry, path, name)
    if (wrong) return wrong
    if (isIgnored(path)) {
      ignored++
      continue
    }
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
    // entries that share their bytes are a bomb of another make
    if (packed > size) return refusal('refusal.bids.zipBomb', { name, entry: path })
    if (unpacked > BYTES_MAXIMUM) return tooLarge(name)
    if (entries.length === FILES_MAXIMUM) return tooMany(name)
    entries.push({ path, size: entry.uncompressedSize, open: () => streamOf(zip, entry) })
  }
  return entries.length === 0 ? refusal('refusal.bids.noFiles', { name }) : { entries, ignored }
}

async function* everyEntry(zip: ZipFile): AsyncGenerator<Entry> {
  for (let read = 0; read < zip.entryCount; read++) {
    yield await new Promise<Entry>((resolve, reject) => {
      zip.once('entry', resolve)
      zip.once('error', reject)
      zip.readEntry()
    })
    zip.removeAllListeners('error')
  }
}

/** Windows writes "\"; a name without its flag is UTF-8 where it can be, and else of code page 437. */
function pathOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const isFlagged = (generalPurposeBitFlag & 0x800) !== 0
  const plain = isFlagged ? undefined : utf8In(fileNameRaw)
  const path = plain ?? getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
  return path.replaceAll('\\', '/').normalize('NFC')
}

function utf8In(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function wrongEntry(entry: Entry, path: string, name: string): Refusal | undefined {
  const values = { name, entry: path.slice(0, 200) }
  if (!isInside(path)) return refusal('refusal.bids.zipPath', values)
  // the upper half holds what Unix knows of the file, where Unix wrote it
  if (((entry.externalFileAttributes >>> 16) & TYPE) === LINK) return refusal('refusal.bids.zipLink', values)
  if (entry.isEncrypted()) return refusal('refusal.bids.zipLocked', values)
  if (!entry.canDecodeFileData()) return refusal('refusal.bids.notZip', values)
  const { compressedSize, uncompressedSize } = entry
  return uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * RATIO_MAXIMUM
    ? refusal('refusal.bids.zipBomb', values)
    : undefined
}

/** Whether a path names a place below, on every system. */
export function isInside(path: string): boolean {
  const parts = path.split('/')
  return (
    path !== '' &&
    path.length <= 1000 &&
    !path.includes('\0') &&
    !/^[a-zA-Z]:/.test(path) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..')
  )
}

async function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error)
      // what is wrong with it is told to whoever reads it; nobody listening yet must not end the program
      else resolve(stream.on('error', () => undefined))
    })
  })
}

export function tooMany(name: string): Refusal {
  return refusal('refusal.bids.tooMany', { name, maximum: FILES_MAXIMUM })
}

export function tooLarge(name: string): Refusal {
  return refusal('refusal.bids.tooLarge', { name, gigabytes: BYTES_MAXIMUM / GIGABYTE })
}
