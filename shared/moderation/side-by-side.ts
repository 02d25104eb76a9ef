import { compare, type Fraction } from '../fraction.ts'

/**
 * Those who are widest apart first: the highest beside the lowest, then the next highest beside the next lowest. Who gave
 * the same score stays in order.
 */
export function widestApartFirst<One extends { readonly score: Fraction }>(
  given: readonly One[],
): readonly One[] {
  const down = given.toSorted((a, b) => compare(b.score, a.score))
  const up = given.toSorted((a, b) => compare(a.score, b.score))
  const shown = new Set<One>()
  for (const [index, high] of down.entries()) {
    shown.add(high)
    const low = up[index]
    if (low) shown.add(low)
  }
  return [...shown]
}
