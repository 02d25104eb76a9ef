export type Source = AsyncIterable<Uint8Array> | Iterable<Uint8Array> | ReadableStream<Uint8Array>

/** Pieces are handed on in this size at most, so that a file in memory is not decrypted at one go. */
const PIECE = 64 * 1024

/**
 * The bytes of a file as they come. Keeps what went wrong with the source itself apart from what is wrong with the
 * bytes, which is found further down the stream, and lets go of a source that hangs when the person cancels or the file
 * is refused.
 */
export class WatchedSource {
  /** What the source threw, if it did. */
  fault: { readonly error: unknown } | undefined
  /** Bytes that were handed on. */
  done = 0
  /** Whether there were no more bytes. */
  ended = false
  #asking = false
  readonly #signal: AbortSignal | undefined
  readonly #onProgress: ((doneBytes: number) => void) | undefined
  readonly #iterator: AsyncIterator<Uint8Array> | Iterator<Uint8Array>

  constructor(source: Source, signal?: AbortSignal, onProgress?: (doneBytes: number) => void) {
    this.#iterator = iterate(source)
    this.#signal = signal
    this.#onProgress = onProgress
  }

  get aborted(): boolean {
    return this.#signal?.aborted === true
  }

  async *pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (;;) {
        const next = await this.#next()
        if (next.done === true) {
          this.ended = true
          return
        }
        for (let at = 0; at < next.value.length; at += PIECE) {
          this.#signal?.throwIfAborted()
          const piece = next.value.subarray(at, at + PIECE)
          this.done += piece.length
          this.#onProgress?.(this.done)
          yield piece
        }
      }
    } catch (error) {
      this.fault = { error }
      throw error
    }
  }

  /** Closes the source; one that is still being asked for bytes may hang, and is not waited for. */
  async close(): Promise<void> {
    const closed = Promise.resolve(this.#iterator.return?.()).catch(() => undefined)
    if (!this.#asking) await closed
  }

  /** One listener at a time: racing against one promise for the whole file would keep a reaction for every piece. */
  #next(): Promise<IteratorResult<Uint8Array>> {
    const signal = this.#signal
    signal?.throwIfAborted()
    this.#asking = true
    return new Promise((resolve, reject) => {
      const stop = () => {
        reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'))
      }
      signal?.addEventListener('abort', stop, { once: true })
      Promise.resolve(this.#iterator.next())
        .then(resolve, reject)
        .finally(() => {
          this.#asking = false
          signal?.removeEventListener('abort', stop)
        })
    })
  }
}

function iterate(source: Source): AsyncIterator<Uint8Array> | Iterator<Uint8Array> {
  return Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
}
