import { hangings, idOf } from './tree-places.ts'
import type { Procurement } from './procurement.ts'

/**
 * An id that no draft has ever used: somebody may have been chosen to score a question that was removed, and must not
 * get another one in its place.
 * @param used every draft that is known, the one of now included
 */
export function freshId(prefix: 'q' | 's' | 'p', used: readonly Procurement[]): string {
  const taken = new Set(used.flatMap((draft) => hangings(draft).map(idOf)))
  let number = 1
  while (taken.has(`${prefix}${String(number)}`)) number += 1
  return `${prefix}${String(number)}`
}
