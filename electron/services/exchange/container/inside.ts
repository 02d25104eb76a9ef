import { refusal, type Refusal } from '../../../../shared/refusal.ts'
import { ByteReader } from './byte-reader.ts'
import { ageSize } from './limits.ts'
import { paddingAfter } from './ustar.ts'
import type { WatchedSource } from './watched-source.ts'

/** The tar inside an age file, as it is decrypted. */
export class Inside {
  readonly #bytes: ByteReader
  readonly #source: WatchedSource
  readonly #headerBytes: number
  #fileBytes: number | undefined

  constructor(stream: ReadableStream<Uint8Array>, source: WatchedSource, headerBytes: number) {
    this.#bytes = new ByteReader(stream)
    this.#source = source
    this.#headerBytes = headerBytes
  }

  /** The tar is this long: from now on a file that ended too early can be told from one that was damaged. */
  expect(tarBytes: number): void {
    this.#fileBytes = ageSize(this.#headerBytes, tarBytes)
  }

  take(size: number): Promise<Uint8Array> {
    return this.#bytes.take(size)
  }

  pieces(size: number): AsyncIterable<Uint8Array> {
    return this.#bytes.pieces(size)
  }

  /** Whether exactly these bytes come next. */
  async holds(expected: Uint8Array): Promise<boolean> {
    return Buffer.compare(await this.take(expected.length), expected) === 0
  }

  /** Whether an entry of this size is followed by nothing but zeros, up to the next block. */
  async isPadded(size: number): Promise<boolean> {
    return this.holds(new Uint8Array(paddingAfter(size)))
  }

  /** Whether there is nothing more, and the encryption's own check of the end was right. */
  async isEmpty(): Promise<boolean> {
    return (await this.take(1)).length === 0 && !this.#bytes.broken
  }

  get aborted(): boolean {
    return this.#source.aborted
  }

  /** Why the tar is not as it should be: the encryption's own check comes first, for then nothing else is known. */
  wrong(otherwise: Refusal): Refusal {
    if (!this.#bytes.broken) return otherwise
    const { ended, done } = this.#source
    const short = ended && this.#fileBytes !== undefined && done < this.#fileBytes
    return short ? refusal('refusal.file.incomplete') : refusal('refusal.file.damaged')
  }

  close(): void {
    this.#bytes.close()
  }
}
