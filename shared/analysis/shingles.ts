/** So many words in a row are one shingle. */
const WORDS = 3

/** Some of the shingles of a list that belong together, as those of one text: from here to just before there. */
export interface ShingleRun {
  readonly from: number
  readonly to: number
}

/**
 * The shingles of texts, one after the other, each a whole number of 30 bits: every three words in a row (Broder, On the
 * Resemblance and Containment of Documents, Compression and Complexity of Sequences, 1997). Capitals, punctuation, white
 * space and how an accent is written do not matter. Two different shingles have the same number once in a thousand million, which moves a likeness by a
 * hair and makes none. In one array of bare numbers, and read letter by letter: there may be 300,000 texts.
 */
export class Shingles {
  length = 0
  #numbers = new Int32Array(256)

  at(index: number): number {
    return this.#numbers[index] ?? 0
  }

  push(shingle: number): void {
    if (this.length === this.#numbers.length) {
      const longer = new Int32Array(2 * this.length)
      longer.set(this.#numbers)
      this.#numbers = longer
    }
    this.#numbers[this.length] = shingle
    this.length += 1
  }

  clear(): void {
    this.length = 0
  }

  /** Adds those of a text, in its order and as often as they stand there. */
  read(text: string): this {
    const lower = (ACCENT.test(text) ? text.normalize() : text).toLowerCase()
    let words = 0
    let first = 0
    let second = 0
    let word = START
    for (let index = 0; index <= lower.length; index++) {
      const code = index < lower.length ? lower.charCodeAt(index) : SPACE
      if (isInWord(code)) word = Math.imul(word ^ code, PRIME)
      else if (word !== START) {
        words += 1
        if (words >= WORDS) this.push(mixed(first, second, word))
        first = second
        second = word
        word = START
      }
    }
    return this
  }
}

/** A letter may be written as one with its accent, or with the accent behind it, as some systems copy it (Unicode NFC and NFD). */
const ACCENT = /[\u0300-\u036f]/

/** FNV-1a of 32 bits, the number of a word. */
const START = 0x811c9dc5 | 0
const PRIME = 0x01000193
const SPACE = 32

/** Three numbers as one, in which their order counts (the finish of MurmurHash3). */
function mixed(first: number, second: number, third: number): number {
  let all = Math.imul(first, 0x85ebca6b) ^ second
  all = Math.imul(all ^ (all >>> 15), 0xc2b2ae35) ^ third
  all = Math.imul(all ^ (all >>> 13), 0x27d4eb2f)
  return (all ^ (all >>> 16)) & 0x3fffffff
}

/** Letters and digits; of what is not ASCII, everything but the signs of Latin-1 and general punctuation. */
function isInWord(code: number): boolean {
  if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58)
  return code > 0xbf && (code < 0x2000 || code > 0x206f)
}
