import { createHash } from 'node:crypto'
import { paddingAfter, TAR_END, ustarHeader } from './ustar.ts'

/** One entry of a file to be made. */
export interface Part {
  readonly name: string
  readonly size: number
  /** As 64 hexadecimal digits. A blob is called by it. */
  readonly sha256: string
  /** The bytes, in pieces of any size; called once, when its turn has come. */
  readonly read: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/**
 * The bytes of a USTAR tar: the same for the same parts.
 * @throws Error when a part has not the size or the SHA-256 that it was said to have
 */
export async function* writeTar(
  parts: readonly Part[],
  tick: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    yield ustarHeader(part.name, part.size)
    const hash = createHash('sha256')
    let size = 0
    for await (const piece of part.read()) {
      size += piece.length
      if (size > part.size) break
      hash.update(piece)
      yield piece
      tick(piece.length)
    }
    if (size !== part.size || hash.digest('hex') !== part.sha256) {
      throw new Error(`${part.name} is not what it was said to be`)
    }
    yield Buffer.alloc(paddingAfter(size))
  }
  yield Buffer.alloc(TAR_END)
}

/** A part that is in memory. */
export function partOf(name: string, bytes: Uint8Array): Part {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, size: bytes.length, sha256, read: () => [bytes] }
}
