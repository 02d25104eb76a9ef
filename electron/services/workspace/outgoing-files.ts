import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { MemberId } from '../../../shared/identifiers.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { ignoringFaults } from '../disk/disk-fault.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { ensureFolder, sizeOf, writeAll } from '../disk/whole-file.ts'

/** A file to hand over, as it lies in the folder of its evaluation. It never changes. */
export interface OutgoingItem {
  readonly name: string
  readonly size: number
  readonly madeAt: string
  /** Of a pack: whose, and which of theirs. Unknown where it was made before that was noted. */
  readonly pack?: { readonly member: MemberId; readonly version: number }
}

/** Bytes in pieces, read as they are asked for. */
export interface OutgoingContent {
  readonly size: number
  read(): AsyncIterable<Uint8Array>
}

/** Ours alone: made of reference and role, safe on every system. */
const SAFE = /^[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9])){0,79}$/
const PART = '.part'
const PIECE = 256 * 1024

/**
 * Writes a file as its bytes come; it is there whole or not at all, under this name or, where another has it, a numbered one.
 * @throws the disk's error, and whatever the bytes' maker throws; nothing stays then
 */
export async function keepOutgoing(
  files: FileSystem,
  folder: string,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<OutgoingItem> {
  if (!SAFE.test(name)) throw new Error('Not a name for a file that leaves')
  ensureFolder(files, folder)
  const part = freeName(files, folder, `${name}${PART}`)
  const file = files.open(join(folder, part), 'new')
  let size = 0
  try {
    try {
      for await (const piece of content) {
        writeAll(file, piece, size)
        size += piece.length
      }
      file.sync()
    } finally {
      file.close()
    }
    const free = freeName(files, folder, name)
    files.rename(join(folder, part), join(folder, free))
    files.syncFolder(folder)
    return { name: free, size, madeAt: files.modifiedAt(join(folder, free)).toISOString() }
  } catch (error) {
    ignoringFaults(() => {
      files.removeFile(join(folder, part))
    })
    throw error
  }
}

/** The newest last. */
export function outgoingFiles(files: FileSystem, folder: string): readonly OutgoingItem[] {
  if (files.kindOf(folder) === undefined) return []
  return files
    .list(folder)
    .filter(({ name, kind }) => kind === 'file' && SAFE.test(name) && !name.endsWith(PART))
    .map(({ name }) => {
      const path = join(folder, name)
      return { name, size: sizeOf(files, path), madeAt: files.modifiedAt(path).toISOString() }
    })
    .sort((one, other) => (one.madeAt < other.madeAt ? -1 : one.madeAt > other.madeAt ? 1 : 0))
}

/** @param name as a page asks for it: looked up, never made into a path as it is */
export function outgoingContent(files: FileSystem, folder: string, name: string): OutgoingContent | Refusal {
  const path = join(folder, name)
  if (!SAFE.test(name) || name.endsWith(PART) || files.kindOf(path) !== 'file')
    return refusal('refusal.notThere')
  const size = sizeOf(files, path)
  return { size, read: () => pieces(files, path) }
}

/**
 * A file in pieces. Between two of them everybody else has a turn: encrypting never waits for anything by itself, and
 * nobody could break it off, or ask for something else, before its end.
 */
export async function* pieces(files: FileSystem, path: string): AsyncIterable<Uint8Array> {
  const file = files.open(path, 'read')
  try {
    for (let position = 0; ;) {
      const piece = new Uint8Array(PIECE)
      const got = file.read(piece, position)
      if (got === 0) return
      yield piece.subarray(0, got)
      position += got
      await setImmediate()
    }
  } finally {
    file.close()
  }
}

function freeName(files: FileSystem, folder: string, name: string): string {
  const dot = name.indexOf('.')
  const [stem, ending] = dot === -1 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
  let free = name
  for (let count = 2; files.kindOf(join(folder, free)) !== undefined; count++)
    free = `${stem}-${String(count)}${ending}`
  return free
}
