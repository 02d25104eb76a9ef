interface Room {
  readonly from: number
  readonly to: number
}
interface Wanted {
  readonly text: string
  readonly x: number
}

const GAP = 6

/**
 * Labels over the points that they name, in as many rows as keep them apart; row 0 is the nearest.
 *
 * @param width of a text
 * @returns from left to right, each moved no further than to stay in its room
 */
export function placedLabels(
  wanted: readonly Wanted[],
  width: (text: string) => number,
  room: Room,
): readonly (Wanted & { readonly row: number })[] {
  const ends: number[] = []
  return [...wanted]
    .sort((a, b) => a.x - b.x)
    .map(({ text, x }) => {
      const half = width(text) / 2
      const middle = Math.max(room.from + half, Math.min(room.to - half, x))
      const free = ends.findIndex((end) => end + GAP <= middle - half)
      const row = free < 0 ? ends.length : free
      ends[row] = middle + half
      return { text, x: middle, row }
    })
}

/**
 * Heights at least so far apart, as near to the wanted ones as from top to bottom allows.
 *
 * @param room must be high enough for all of them
 * @returns in the order of the wanted ones
 */
export function spreadApart(
  wanted: readonly number[],
  { apart, from, to }: Room & { readonly apart: number },
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const places: number[] = []
  let least = from
  for (const index of order) {
    places[index] = Math.max(least, wanted[index] ?? 0)
    least = (places[index] ?? 0) + apart
  }
  let most = to
  for (const index of order.toReversed()) {
    places[index] = Math.min(most, places[index] ?? 0)
    most = (places[index] ?? 0) - apart
  }
  return places
}
