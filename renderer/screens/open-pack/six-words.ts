/** How many words close a pack. */
const WORDS = 6

/** Six boxes, all empty. */
export const noWords: readonly string[] = Array.from({ length: WORDS }, () => '')

/**
 * What a box holds after typing or pasting into it. Several words fill the boxes from there on; all six fill them from
 * the first, wherever they were pasted. Numbers and signs between words, as in a list, are left out.
 */
export function withTyped(words: readonly string[], at: number, text: string): readonly string[] {
  const typed = text.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => /\p{L}/u.test(word))
  if (typed.length < 2) return words.map((word, place) => (place === at ? text.trim() : word))
  const from = typed.length >= WORDS ? 0 : at
  return words.map((word, place) => typed[place - from] ?? word)
}

/** The box to go on with after typing: the next one after a space or several words, else the same. */
export function boxAfter(words: readonly string[], at: number, text: string): number {
  const isNext = /\p{L}\s+$/u.test(text)
  const typed = text.trim().split(/\s+/).length
  if (typed > 1) {
    const empty = words.findIndex((word) => word === '')
    return empty === -1 ? WORDS - 1 : empty
  }
  return isNext ? Math.min(at + 1, WORDS - 1) : at
}

export function missingWords(words: readonly string[]): number {
  return words.filter((word) => word === '').length
}
