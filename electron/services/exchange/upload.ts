import { bodyOf } from '../door/request-body.ts'

/** So much is still taken to be thrown away; then the other side is cut off. */
const PATIENCE = 4096 * 1024 * 1024

/** What a browser sends. */
export interface Upload {
  readonly source: AsyncIterable<Uint8Array>
  /** Bytes, as the sender says; undefined where it does not. */
  readonly size: number | undefined
  /** Reads what nobody wanted and throws it away: a browser hears our answer only after it has sent everything. */
  readonly drain: () => Promise<void>
}

export function uploadOf(request: Request): Upload {
  const pieces = bodyOf(request)
  const length = /^\d{1,15}$/.exec(request.headers.get('content-length') ?? '')?.[0]
  return {
    // Without a way to end it: whoever stops listening leaves the rest to be drained.
    source: { [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }) },
    size: length === undefined ? undefined : Number(length),
    drain: async () => {
      try {
        let dropped = 0
        for await (const piece of pieces) {
          dropped += piece.length
          if (dropped > PATIENCE || request.signal.aborted) break
        }
      } catch {
        // The other side is gone, and hears nothing in any case.
      }
    },
  }
}
