import { rangesOf, readText } from './read-text.ts'
import type { ShownDocument } from './shown-document.ts'

export interface Found {
  readonly count: number
  readonly at: number
  readonly isDone: boolean
}

/** So often, in places looked through, it is told how many were found. */
const TOLD_EACH = 50

/** Looks for words in a whole document, place by place, and goes from one to the next. */
export class FindWords {
  readonly #document: ShownDocument
  readonly #onFound: (found: Found) => void
  #words = ''
  /** By place, how often. */
  #counts = new Map<number, number>()
  #current: { readonly place: number; readonly nth: number } | undefined
  #round = 0
  #isDone = false

  constructor(document: ShownDocument, onFound: (found: Found) => void) {
    this.#document = document
    this.#onFound = onFound
  }

  async look(words: string): Promise<void> {
    this.#round += 1
    const round = this.#round
    this.#words = words
    this.#counts = new Map()
    this.#current = undefined
    this.#isDone = false
    this.marked()
    if (words.trim() === '') {
      this.#tell(true)
      return
    }
    const { of } = this.#document
    let isFirst = true
    const start = this.#document.at()
    for (let step = 0; step < of; step += 1) {
      const place = ((start - 1 + step) % of) + 1
      const count = await this.#document.count(place, words)
      if (round !== this.#round) return
      if (count > 0) this.#counts.set(place, count)
      if (count > 0 && isFirst) {
        isFirst = false
        await this.#show({ place, nth: 0 })
      }
      if (step % TOLD_EACH === TOLD_EACH - 1) this.#tell(false)
    }
    if (round === this.#round) this.#tell(true)
  }

  async step(by: 1 | -1): Promise<void> {
    const all = [...this.#counts]
      .sort(([a], [b]) => a - b)
      .flatMap(([place, count]) => Array.from({ length: count }, (_, nth) => ({ place, nth })))
    const here = all.findIndex(
      ({ place, nth }) => place === this.#current?.place && nth === this.#current.nth,
    )
    const next = all.at((here + by) % all.length)
    if (next) await this.#show(next)
    this.#tell(this.#isDone)
  }

  /** Marks what is in the document now; called again when other words came into it. */
  marked(): void {
    const found: Range[] = []
    for (const element of this.#words.trim() === '' ? [] : this.#document.places()) {
      const place = Number(element.dataset['place'])
      for (const [nth, range] of rangesOf(readText(element), this.#words).entries())
        if (place !== this.#current?.place || nth !== this.#current.nth) found.push(range)
    }
    CSS.highlights.set('found', new Highlight(...found))
  }

  /** The one that is shown is also selected: so it can be used as a reason without a mouse. */
  async #show(current: { readonly place: number; readonly nth: number }): Promise<void> {
    this.#current = current
    await this.#document.reach(current.place)
    this.marked()
    const element = this.#document.elementOf(current.place)
    const range = element && rangesOf(readText(element), this.#words)[current.nth]
    if (!range) return
    const selection = getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }

  #tell(isDone: boolean): void {
    this.#isDone = isDone
    const ordered = [...this.#counts].sort(([a], [b]) => a - b)
    const count = ordered.reduce((sum, [, some]) => sum + some, 0)
    const { place, nth } = this.#current ?? { place: 0, nth: -1 }
    const before = ordered.filter(([one]) => one < place).reduce((sum, [, some]) => sum + some, 0)
    this.#onFound({ count, at: count === 0 ? 0 : before + nth + 1, isDone })
  }
}
