/** What a Word file may unpack to: a text of a thousand pages, and its pictures, in bytes. */
const UNPACKED_MAXIMUM = { text: 16 * 1024 * 1024, all: 200 * 1024 * 1024 } as const
const ENTRIES_MAXIMUM = 10_000

export interface ZipEntry {
  readonly name: string
  readonly method: number
  /** The packed bytes. */
  readonly packed: Uint8Array<ArrayBuffer>
}

/**
 * The entries of a zip file by its central directory (APPNOTE.TXT 4.3.12).
 * @throws Error where it is none, or encrypted, or of more than 4 GiB
 */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0) throw new Error('No zip file')
  const count = view.getUint16(end + 10, true)
  if (count > ENTRIES_MAXIMUM) throw new Error('Too many entries')
  let at = view.getUint32(end + 16, true)
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('No entry of a zip file')
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Error('An encrypted entry')
    const size = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const start = view.getUint32(at + 42, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
    const entry = { name, method: view.getUint16(at + 10, true), packed: bytes.subarray(data, data + size) }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    return entry
  })
}

/**
 * Whether all of it may be unpacked. Counted by unpacking, a piece at a time: what a file says of its own sizes may be
 * wrong.
 */
export async function isBounded(entries: readonly ZipEntry[], maximum = UNPACKED_MAXIMUM): Promise<boolean> {
  let text = 0
  let all = 0
  for (const { name, method, packed } of entries) {
    const isText = /\.(?:xml|rels)$/i.test(name)
    for await (const size of pieces(packed, method)) {
      all += size
      if (isText) text += size
      if (all > maximum.all || text > maximum.text) return false
    }
  }
  return true
}

async function* pieces(packed: Uint8Array<ArrayBuffer>, method: number): AsyncGenerator<number> {
  if (method !== 8) {
    yield packed.length
    return
  }
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value.length
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
