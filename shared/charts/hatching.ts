import type { PathShape } from './scene.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const GAP = 6

/** Rising lines over a box, none of them outside it: what is not ranked is told apart without colour. */
export function hatching({ x, y, width, height }: Box): PathShape {
  const right = x + width
  const segments: string[] = []
  for (let start = x - height + GAP; start < right; start += GAP) {
    const from = Math.max(start, x)
    const to = Math.min(start + height, right)
    segments.push(
      `M${place(from)} ${place(y + height - (from - start))}L${place(to)} ${place(y + height - (to - start))}`,
    )
  }
  return { kind: 'path', d: segments.join(''), stroke: 'line', strokeWidth: 0.7 }
}

/** Hundredths of a point, so that the same drawing is the same text everywhere. */
function place(value: number): string {
  return String(Math.round(value * 100) / 100)
}
