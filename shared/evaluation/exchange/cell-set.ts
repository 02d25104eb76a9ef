import type { BidderId, QuestionId } from '../../identifiers.ts'
import type { Cell } from '../exchange-events.ts'

/** Answers, each once, found at once. */
export class CellSet {
  readonly #cells = new Map<BidderId, Set<QuestionId>>()

  constructor(cells: Iterable<Cell> = []) {
    for (const cell of cells) this.add(cell)
  }

  has({ bidder, question }: Cell): boolean {
    return this.#cells.get(bidder)?.has(question) ?? false
  }

  add({ bidder, question }: Cell): void {
    const ofBidder = this.#cells.get(bidder)
    if (ofBidder) ofBidder.add(question)
    else this.#cells.set(bidder, new Set([question]))
  }

  /** In the order in which bidders, and then questions, were added first. */
  list(): readonly Cell[] {
    return [...this.#cells].flatMap(([bidder, questions]) =>
      [...questions].map((question) => ({ bidder, question })),
    )
  }
}
