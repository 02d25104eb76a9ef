/**
 * Gives whole numbers a place, 0, 1, 2 …, in the order in which they are first met. Does what a Map does, in a quarter of the
 * time: open addressing with one step to the next slot, in arrays of bare numbers that are emptied by counting on.
 */
export class NumberList {
  /** How many different numbers it holds. */
  size = 0
  #keys = new Int32Array(64)
  /** Place plus `#base`; whatever is below `#base` is from before the list was emptied. */
  #places = new Int32Array(64)
  #base = 1

  /** The place of a number; the next free one if it is new: equal to what `size` was before. */
  add(key: number): number {
    if (2 * this.size >= this.#keys.length) this.#grow()
    const slot = this.#slotOf(key)
    const known = (this.#places[slot] ?? 0) - this.#base
    if (known >= 0) return known
    this.#keys[slot] = key
    this.#places[slot] = this.#base + this.size
    this.size += 1
    return this.size - 1
  }

  has(key: number): boolean {
    return (this.#places[this.#slotOf(key)] ?? 0) >= this.#base
  }

  clear(): void {
    this.#base += this.size
    this.size = 0
    if (this.#base < FAR) return
    this.#places.fill(0)
    this.#base = 1
  }

  /** Where the number stands, or would. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1
    let slot = key & mask
    while ((this.#places[slot] ?? 0) >= this.#base && this.#keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const [keys, places, base] = [this.#keys, this.#places, this.#base]
    this.#keys = new Int32Array(2 * keys.length)
    this.#places = new Int32Array(2 * keys.length)
    for (const [index, place] of places.entries()) {
      if (place < base) continue
      const slot = this.#slotOf(keys[index] ?? 0)
      this.#keys[slot] = keys[index] ?? 0
      this.#places[slot] = place
    }
  }
}

/** Long before 32 bits are used up. */
const FAR = 2 ** 30
