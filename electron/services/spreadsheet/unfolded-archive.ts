import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { ARCHIVE_ENTRIES, UNFOLDED_BYTES } from './limits.ts'

export interface ArchiveFile {
  readonly name: string
  readonly bytes: Buffer
}

/**
 * The wanted files of a zip archive, unfolded and counted while they unfold: a file that grows beyond the limit, or
 * beyond what it said of itself, is refused and never held.
 */
export async function unfoldedArchive(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<readonly ArchiveFile[] | Refusal> {
  try {
    const archive = await opened(bytes)
    if (archive.entryCount > ARCHIVE_ENTRIES) return tooLarge()
    const files: ArchiveFile[] = []
    let left = UNFOLDED_BYTES
    for (const entry of await entriesOf(archive)) {
      if (!isWanted(entry.fileName)) continue
      const unfolded = entry.uncompressedSize > left ? undefined : await contentOf(archive, entry, left)
      if (!unfolded) return tooLarge()
      left -= unfolded.length
      files.push({ name: entry.fileName, bytes: unfolded })
    }
    return files
  } catch {
    // yauzl and zlib say in many ways that an archive is broken
    return refusal('refusal.table.notWorkbook')
  }
}

function tooLarge(): Refusal {
  return refusal('refusal.table.unfoldsTooLarge')
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error) reject(error)
      else resolve(archive)
    })
  })
}

function entriesOf(archive: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    archive.on('entry', (entry: Entry) => {
      entries.push(entry)
      archive.readEntry()
    })
    archive.once('end', () => {
      resolve(entries)
    })
    archive.once('error', reject)
    archive.readEntry()
  })
}

async function contentOf(archive: ZipFile, entry: Entry, left: number): Promise<Buffer | undefined> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    archive.openReadStream(entry, (error, opening) => {
      if (error) reject(error)
      else resolve(opening)
    })
  })
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of stream) {
    const bytes = Buffer.from(piece)
    size += bytes.length
    if (size > left) return undefined
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}
