import type { Evaluation } from './evaluation.ts'
import type { Recorded } from './event.ts'

/** An entry of a member's log as a return brought it. */
export interface ReturnedEntry extends Recorded {
  readonly n: number
  /** SHA-256 of the line before, 64 hexadecimal digits; zeros for the first. */
  readonly prev: string
}

/** What entries name by a SHA-256 and do not hold. Whatever has that digest is the same for ever: the fold stays pure. */
export interface Sources {
  /** The entries of a member's log, the first at 0: `ReturnAccepted.file` is the SHA-256 of its bytes. */
  readonly returned: (file: string) => readonly ReturnedEntry[]
  /** What the pack with this digest tells a member's device (`evaluationFromPack`). */
  readonly packed: (digest: string) => Evaluation
}

/** For records that name neither returns nor newer packs. @throws Error for one that does */
export const noSources: Sources = {
  returned: (file) => {
    throw new Error(`The entries of the return ${file} were not given`)
  },
  packed: (digest) => {
    throw new Error(`The pack ${digest} was not given`)
  },
}
