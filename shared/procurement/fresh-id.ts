/**
 * An id that no draft has ever used: somebody may have been chosen to score a question that was removed, and must not
 * get another one in its place.
 * @param used every id of any draft
 */
export function freshIdAmong(prefix: 'q' | 's' | 'p' | 'r', used: readonly string[]): string {
  const taken = new Set(used)
  let number = 1
  while (taken.has(`${prefix}${String(number)}`)) number += 1
  return `${prefix}${String(number)}`
}
