import type { SeededRandom } from './seeded-random.ts'

const SECTOR = 512

let instants = 0

/** Later than the one before: files tell when they were changed. */
export function nextInstant(): Date {
  return new Date(++instants)
}

/**
 * One file of a simulated disk: what programs see, and what is on the platter. Between the two are the sectors that
 * were written and not synced; a power cut keeps, loses or tears each of them by itself.
 */
export class SimulatedFile {
  #seen = new Uint8Array()
  #platter = new Uint8Array()
  readonly #unsynced = new Set<number>()
  modifiedAt = nextInstant()

  get size(): number {
    return this.#seen.length
  }

  read(into: Uint8Array, position: number): number {
    const bytes = this.#seen.subarray(position, position + into.length)
    into.set(bytes)
    return bytes.length
  }

  write(bytes: Uint8Array, position: number): void {
    this.modifiedAt = nextInstant()
    const end = position + bytes.length
    if (end > this.#seen.length) this.#seen = resized(this.#seen, end)
    this.#seen.set(bytes, position)
    for (let sector = Math.floor(position / SECTOR); sector * SECTOR < end; sector++)
      this.#unsynced.add(sector)
  }

  truncate(length: number): void {
    this.modifiedAt = nextInstant()
    this.#seen = resized(this.#seen, length)
    for (const sector of this.#unsynced) if (sector * SECTOR >= length) this.#unsynced.delete(sector)
  }

  sync(): void {
    this.#platter = resized(this.#platter, this.#seen.length)
    for (const sector of this.#unsynced) this.#platter.set(sectorOf(this.#seen, sector), sector * SECTOR)
    this.#unsynced.clear()
  }

  /**
   * An fsync that failed, as Linux has it: the pages are called clean, programs go on seeing them, and nothing will ever
   * bring them to the platter.
   */
  failToSync(): void {
    this.#unsynced.clear()
  }

  cutPower(random: SeededRandom): void {
    const length = random.pick(
      this.#platter.length,
      this.#seen.length,
      Math.min(this.#platter.length, this.#seen.length) +
        random.below(Math.abs(this.#seen.length - this.#platter.length) + 1),
    )
    const left = resized(this.#platter, Math.max(this.#platter.length, this.#seen.length))
    for (const sector of this.#unsynced) {
      const written = sectorOf(this.#seen, sector)
      const isNew = sector * SECTOR >= this.#platter.length
      const kept = random.pick('lost', 'kept', 'torn', isNew ? 'rubbish' : 'lost')
      if (kept === 'kept') left.set(written, sector * SECTOR)
      if (kept === 'torn') left.set(written.subarray(0, random.below(SECTOR)), sector * SECTOR)
      if (kept === 'rubbish')
        left.set(
          written.map(() => random.below(256)),
          sector * SECTOR,
        )
    }
    this.#platter = resized(left, length)
    this.#seen = Uint8Array.from(this.#platter)
    this.#unsynced.clear()
  }
}

function resized(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const other = new Uint8Array(length)
  other.set(bytes.subarray(0, length))
  return other
}

function sectorOf(bytes: Uint8Array, sector: number): Uint8Array {
  return bytes.subarray(sector * SECTOR, (sector + 1) * SECTOR)
}
