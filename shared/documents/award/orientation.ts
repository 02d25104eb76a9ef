import type { AwardWork } from './award-work.ts'

/** As many bidders fit as columns with their names above. */
const BIDDER_COLUMNS = 5

/** With more bidders than columns, they are the rows, and questions are columns under their numbers. */
export function isTurned({ scored }: AwardWork): boolean {
  return scored.length > BIDDER_COLUMNS
}

/** Items in parts of at most so many, all of about one size, so that no last part is left with one. */
export function partsOf<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  if (items.length === 0) return []
  const count = Math.ceil(items.length / most)
  const size = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, part) => items.slice(part * size, (part + 1) * size)).filter(
    (part) => part.length > 0,
  )
}
