import { refusal, type Refusal } from '../../../shared/refusal.ts'

const MEGABYTE = 1024 * 1024

/** So much more than allowed is still taken, and thrown away, so that the other side hears our answer. */
const PATIENCE = 4096 * MEGABYTE

/**
 * The bytes of a request, counted while they come: what is too large is never held. A browser listens only after it has
 * sent everything, so the rest of it is read and dropped.
 */
export async function readBody(request: Request, maximum: number): Promise<Uint8Array | Refusal> {
  return readBytes(bodyOf(request), maximum)
}

/** As `readBody`, of any stream. */
export async function readBytes(
  source: AsyncIterable<Uint8Array>,
  maximum: number,
): Promise<Uint8Array | Refusal> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of source) {
      size += piece.length
      if (size > maximum) pieces.length = 0
      else pieces.push(piece)
      if (size > PATIENCE) break
    }
  } catch {
    return refusal('refusal.cutShort')
  }
  return size > maximum ? tooLarge(maximum) : Buffer.concat(pieces)
}

/** The other side went away before it had sent everything. */
export class CutShort extends Error {}

/** What came with a request, as it comes; nothing where there is nothing. @throws CutShort */
export async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  const body: AsyncIterable<Uint8Array> | null = request.body
  try {
    if (body) yield* body
  } catch (cause) {
    throw new CutShort('The body broke off', { cause })
  }
}

export function tooLarge(maximum: number): Refusal {
  return refusal('refusal.tooLarge', { megabytes: Math.floor(maximum / MEGABYTE) })
}
