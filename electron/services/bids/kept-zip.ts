import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import { ignoringFaults } from '../disk/disk-fault.ts'
import { ensureFolder, writeAll } from '../disk/whole-file.ts'
import type { BlobPlace } from '../exchange/blob-files.ts'
import { ZIP_MAXIMUM } from './limits.ts'
import { tooLarge } from './zip-entries.ts'

const BLOCK = 16
const PIECE = 64 * 1024

/** A zip that lies on the disk until it is unpacked, closed with a key that is only in memory. */
export interface KeptZip {
  readonly size: number
  readonly reader: RandomAccessReader
  readonly remove: () => void
}

/**
 * Keeps a zip while it is read: its list of files stands at its end, so all of it has to be there first.
 * @throws the disk's error
 */
export async function keepZip(
  { files, folder }: BlobPlace,
  name: string,
  source: AsyncIterable<Uint8Array>,
  { random, onBytes }: { readonly random: string; readonly onBytes: (done: number) => void },
): Promise<KeptZip | Refusal> {
  ensureFolder(files, folder)
  const path = join(folder, `.${random}.part`)
  const key = randomBytes(32)
  const file = files.open(path, 'new')
  const remove = (): void => {
    ignoringFaults(() => {
      file.close()
      files.removeFile(path)
    })
  }
  const cipher = createCipheriv('aes-256-ctr', key, counterAt(0))
  let size = 0
  const taken = await (async (): Promise<Refusal | undefined> => {
    for await (const piece of source) {
      if (size + piece.length > ZIP_MAXIMUM) return tooLarge(name)
      writeAll(file, cipher.update(piece), size)
      size += piece.length
      onBytes(size)
    }
    return undefined
  })().catch((error: unknown) => {
    remove()
    throw error
  })
  if (isRefusal(taken)) {
    remove()
    return taken
  }
  async function* range(start: number, end: number): AsyncGenerator<Uint8Array> {
    const from = start - (start % BLOCK)
    const decipher = createDecipheriv('aes-256-ctr', key, counterAt(from / BLOCK))
    const buffer = new Uint8Array(PIECE)
    for (let at = from; at < end;) {
      const got = file.read(buffer.subarray(0, Math.min(PIECE, end - at)), at)
      if (got === 0) return
      const plain = decipher.update(buffer.subarray(0, got))
      yield at < start ? plain.subarray(start - at) : plain
      at += got
      await Promise.resolve()
    }
  }
  return { size, reader: new RangeReader(range), remove }
}

type Range = (start: number, end: number) => AsyncGenerator<Uint8Array>

class RangeReader extends RandomAccessReader {
  readonly #range: Range
  constructor(range: Range) {
    super()
    this.#range = range
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end), { objectMode: false })
  }
}

/** CTR counts blocks of 16 bytes: any place in the file can be opened without what stands before it. */
function counterAt(block: number): Buffer {
  const counter = Buffer.alloc(BLOCK)
  counter.writeBigUInt64BE(BigInt(block), BLOCK / 2)
  return counter
}
