/**
 * Takes exactly so many bytes from a stream, whatever the sizes of its pieces. A stream that breaks ends here: `broken`
 * says so, and who gets too few bytes asks.
 */
export class ByteReader {
  /** Whether the stream ended with an error and not by itself. */
  broken = false
  #rest: Uint8Array = new Uint8Array()
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader()
  }

  /** The next bytes as they come, `size` of them together, or fewer when there are no more. */
  async *pieces(size: number): AsyncGenerator<Uint8Array, void, undefined> {
    for (let missing = size; missing > 0;) {
      if (this.#rest.length === 0) this.#rest = (await this.#next()) ?? new Uint8Array()
      if (this.#rest.length === 0) return
      const piece = this.#rest.subarray(0, missing)
      this.#rest = this.#rest.subarray(piece.length)
      missing -= piece.length
      yield piece
    }
  }

  /** The next `size` bytes, or fewer when there are no more. */
  async take(size: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = []
    for await (const piece of this.pieces(size)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  close(): void {
    this.#reader.cancel().catch(() => undefined)
  }

  /** The next piece that holds something. */
  async #next(): Promise<Uint8Array | undefined> {
    try {
      for (;;) {
        const { done, value } = await this.#reader.read()
        if (done || value.length > 0) return value
      }
    } catch {
      this.broken = true
      return undefined
    }
  }
}
