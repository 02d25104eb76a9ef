import { crc32 } from 'node:zlib'
import type { ArchiveFile } from './unfolded-archive.ts'

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END = 0x06054b50
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const FLAGS = 0x0800
/** 1 January 1980, the first day that a zip archive knows. */
const DATE = 0x0021

/**
 * A zip archive of files that are not compressed (PKWARE APPNOTE 6.3). What a library unfolds from it is what was
 * counted before, and nothing that another reading of the same bytes would find.
 */
export function storedArchive(files: readonly ArchiveFile[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const path = Buffer.from(name)
    const fields = fieldsOf(path, bytes)
    const start = Buffer.alloc(4)
    start.writeUInt32LE(LOCAL_HEADER)
    local.push(start, fields, path, bytes)
    central.push(centralHeader(fields, offset), path)
    offset += start.length + fields.length + path.length + bytes.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

/** What a local and a central header have in common: from the version needed to the length of the extra field. */
function fieldsOf(path: Buffer, bytes: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(FLAGS, 2)
  fields.writeUInt16LE(DATE, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(path.length, 22)
  return fields
}

function centralHeader(fields: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(CENTRAL_HEADER)
  header.writeUInt16LE(20, 4)
  fields.copy(header, 6)
  header.writeUInt32LE(offset, 42)
  return header
}
