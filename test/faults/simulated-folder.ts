import type { SeededRandom } from './seeded-random.ts'
import { nextInstant, type SimulatedFile } from './simulated-file.ts'

export type Node = SimulatedFile | SimulatedFolder
type Change = (names: Map<string, Node>) => void

/** A folder: the names that programs see, those on the platter, and the unsynced changes between them, in order. */
export class SimulatedFolder {
  seen = new Map<string, Node>()
  modifiedAt = nextInstant()
  #platter = new Map<string, Node>()
  #unsynced: Change[] = []

  change(change: Change): void {
    this.modifiedAt = nextInstant()
    change(this.seen)
    this.#unsynced.push(change)
  }

  sync(): void {
    for (const change of this.#unsynced) change(this.#platter)
    this.#unsynced = []
  }

  /** A journal keeps the changes of a folder in order: so many of the first ones got through. */
  cutPower(random: SeededRandom): void {
    for (const change of this.#unsynced.slice(0, random.below(this.#unsynced.length + 1)))
      change(this.#platter)
    this.#unsynced = []
    this.seen = new Map(this.#platter)
    for (const node of this.seen.values()) node.cutPower(random)
  }
}
