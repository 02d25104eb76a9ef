/** In rem. Larger dots say nothing more; smaller ones are no longer seen one by one. */
const LARGEST = 0.5
const CLEAR = 0.3

/** How dots are stacked. */
interface Dots {
  /** How many stand side by side before the next row begins. */
  readonly across: number
  /** Of one dot, in rem. */
  readonly size: number
}

/**
 * Dots of such a size that the highest stack fits: one above the other while they are clear so, else as many side by
 * side as make them clear, or largest.
 *
 * @param most how many the highest stack holds
 * @param width of a stack, in rem
 * @param height of a stack, in rem
 */
export function dotsFor(most: number, width: number, height: number): Dots {
  let best: Dots = { across: 1, size: 0 }
  for (let across = 1; across <= Math.max(1, most); across++) {
    const size = Math.min(LARGEST, width / across, height / Math.max(1, Math.ceil(most / across)))
    if (size > best.size) best = { across, size }
    if (best.size >= CLEAR) break
  }
  return best
}
