import type { Listed } from '../../../../shared/exchange/manifest.ts'

/**
 * Where the bytes of one entry go while a file is opened; the caller's. Whatever it throws goes through to the caller
 * of readContainer, after every sink was abandoned.
 */
export interface Sink {
  /** Takes the next bytes. They are the sink's only until it returns. */
  write(bytes: Uint8Array): void | Promise<void>
  /**
   * The entry is whole and has its SHA-256; the file as a whole may still deviate. So close it, but under a name that
   * does not count: it counts when readContainer has returned no refusal.
   */
  done(): void | Promise<void>
  /** The file deviated, here or elsewhere: forget the bytes. Also called after done; at most once. */
  abandon(): void | Promise<void>
}

/** Keeps entries in memory: for the small files only. */
export class MemorySinks {
  readonly #kept = new Map<string, Uint8Array>()

  /** For `keep` of readContainer. */
  readonly keep = ({ name, size }: Listed): Sink => {
    const bytes = new Uint8Array(size)
    let at = 0
    return {
      write: (next) => {
        bytes.set(next, at)
        at += next.length
      },
      done: () => {
        this.#kept.set(name, bytes)
      },
      abandon: () => {
        this.#kept.delete(name)
      },
    }
  }

  /** What was kept, by the entry's name. */
  get kept(): ReadonlyMap<string, Uint8Array> {
    return this.#kept
  }
}
