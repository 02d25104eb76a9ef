import type { Piece } from './reading-queue.ts'

/** Says one piece; calls `done` when it was said to its end, `failed` when it could not be. */
export type Speak = (piece: Piece, done: () => void, failed: () => void) => void

export interface Reading {
  readonly pieces: readonly Piece[]
  /** Index of the first piece to be said. */
  readonly from: number
  readonly speak: Speak
  /** Before each piece. */
  readonly onPiece: (piece: Piece) => void
  /** Once: all was said, or it was stopped or failed at a piece, which is where to go on. */
  readonly onEnd: (stoppedAt: Piece | undefined) => void
}

/** Reads one text at a time: to start another ends the one before. */
export class Reader {
  readonly #silence: () => void
  #current: { readonly reading: Reading; at: number } | undefined

  /** @param silence breaks off what is being said */
  constructor(silence: () => void) {
    this.#silence = silence
  }

  read(reading: Reading): void {
    this.stop()
    const run = { reading, at: reading.from }
    this.#current = run
    this.#say(run)
  }

  stop(): void {
    const run = this.#current
    if (!run) return
    this.#end(run, run.reading.pieces[run.at])
    this.#silence()
  }

  #say(run: { readonly reading: Reading; at: number }): void {
    const { pieces, speak, onPiece } = run.reading
    const piece = pieces[run.at]
    if (!piece) {
      this.#end(run, undefined)
      return
    }
    onPiece(piece)
    // what ends after it was stopped, or says so twice, is of a run or a piece that is over
    const isStill = (): boolean => this.#current === run && pieces[run.at] === piece
    speak(
      piece,
      () => {
        if (!isStill()) return
        run.at += 1
        this.#say(run)
      },
      () => {
        if (isStill()) this.#end(run, piece)
      },
    )
  }

  #end(run: { readonly reading: Reading; at: number }, stoppedAt: Piece | undefined): void {
    this.#current = undefined
    run.reading.onEnd(stoppedAt)
  }
}
