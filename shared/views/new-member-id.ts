/** An id that nobody has: "Carer 2" → "carer-2", with a number behind it where that is taken. */
export function newMemberId(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const first = plain === '' ? 'member' : plain
  const others = new Set(taken)
  let id = first
  for (let number = 2; others.has(id); number += 1) id = `${first}-${String(number)}`
  return id
}
