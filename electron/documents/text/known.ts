/** More than this is forgotten: a service that runs for weeks must not grow. */
const KEPT = 30_000

/**
 * What was found out about words in fonts, kept from document to document: the fonts never change, and shaping a word
 * is most of the work of a page.
 */
export class Known<Value> {
  readonly #byFont = new Map<string, Map<string, Value>>()
  #count = 0

  /** The value for a word in a font, found once. */
  get(font: string, word: string, find: () => Value): Value {
    let words = this.#byFont.get(font)
    if (!words) {
      words = new Map()
      this.#byFont.set(font, words)
    }
    const known = words.get(word)
    if (known !== undefined) return known
    const found = find()
    if (++this.#count > KEPT) {
      this.#byFont.clear()
      this.#count = 0
    } else words.set(word, found)
    return found
  }
}
