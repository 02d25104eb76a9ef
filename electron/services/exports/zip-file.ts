import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { Part } from './workbook-parts.ts'

/** A ZIP archive knows no larger file without the 64-bit extension, which Excel takes and others do not. */
const MAXIMUM = 0xffff_ffff
/** 1 January 1980, the first day that an archive can name: ours name none. */
const DATE = 0x21

interface Packed {
  readonly name: Buffer
  readonly crc: number
  readonly size: number
  readonly bytes: Buffer
}

/**
 * A ZIP archive (PKWARE APPNOTE 6.3) of parts that are made while they are packed; the packing is not on our thread.
 * @throws RangeError beyond 4 GB
 */
export async function zipOf(parts: Iterable<Part>): Promise<Buffer> {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const packed = await pack(part)
    const local = header(packed)
    chunks.push(local, packed.bytes)
    directory.push(entry(packed, offset))
    offset += local.length + packed.bytes.length
    if (offset > MAXIMUM) throw new RangeError('The archive is too large')
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...chunks, central, end(directory.length, central.length, offset)])
}

async function pack({ name, pieces }: Part): Promise<Packed> {
  const deflate = createDeflateRaw({ level: 6 })
  const chunks: Buffer[] = []
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = once(deflate, 'end')
  let crc = 0
  let size = 0
  for (const piece of pieces) {
    const bytes = Buffer.from(piece)
    crc = crc32(bytes, crc)
    size += bytes.length
    if (!deflate.write(bytes)) await once(deflate, 'drain')
    await setImmediate() // whoever else waits for this thread gets a turn
  }
  deflate.end()
  await ended
  return { name: Buffer.from(name), crc, size, bytes: Buffer.concat(chunks) }
}

/** Version 2.0, names in UTF-8, deflated. */
const METHOD = [20, 0x0800, 8, 0, DATE] as const

function header({ name, crc, size, bytes }: Packed): Buffer {
  const fixed = Buffer.alloc(30)
  fixed.writeUInt32LE(0x0403_4b50, 0)
  METHOD.forEach((value, index) => fixed.writeUInt16LE(value, 4 + 2 * index))
  fixed.writeUInt32LE(crc, 14)
  fixed.writeUInt32LE(bytes.length, 18)
  fixed.writeUInt32LE(size, 22)
  fixed.writeUInt16LE(name.length, 26)
  return Buffer.concat([fixed, name])
}

function entry({ name, crc, size, bytes }: Packed, offset: number): Buffer {
  const fixed = Buffer.alloc(46)
  fixed.writeUInt32LE(0x0201_4b50, 0)
  fixed.writeUInt16LE(20, 4)
  METHOD.forEach((value, index) => fixed.writeUInt16LE(value, 6 + 2 * index))
  fixed.writeUInt32LE(crc, 16)
  fixed.writeUInt32LE(bytes.length, 20)
  fixed.writeUInt32LE(size, 24)
  fixed.writeUInt16LE(name.length, 28)
  fixed.writeUInt32LE(offset, 42)
  return Buffer.concat([fixed, name])
}

function end(count: number, size: number, offset: number): Buffer {
  const fixed = Buffer.alloc(22)
  fixed.writeUInt32LE(0x0605_4b50, 0)
  fixed.writeUInt16LE(count, 8)
  fixed.writeUInt16LE(count, 10)
  fixed.writeUInt32LE(size, 12)
  fixed.writeUInt32LE(offset, 16)
  return fixed
}
