import type { Tile } from './chart.ts'
import { textShape, type Ink, type Shape } from './scene.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Width of the frame that says "below the lowest score allowed", in points. */
const FRAME_WIDTH = 2.2
/** Height of a capital or digit as a share of the size of the type. */
export const CAP_HEIGHT = 0.668

/** One tile for a score everywhere: in the matrix, in tables, beside a reason, in the spread. */
export function scoreTile(tile: Tile, box: Box, size = 13, radius = 4): readonly Shape[] {
  const inset = tile.below ? FRAME_WIDTH / 2 : 0
  const pale: Ink = tile.step < 2 ? 'score-edge' : `score-${tile.step}`
  return [
    {
      kind: 'rect',
      x: box.x + inset,
      y: box.y + inset,
      width: box.width - 2 * inset,
      height: box.height - 2 * inset,
      radius,
      fill: `score-${tile.step}`,
      stroke: tile.below ? 'danger' : pale,
      strokeWidth: tile.below ? FRAME_WIDTH : 0.6,
    },
    textShape(box.x + box.width / 2, box.y + (box.height + size * CAP_HEIGHT) / 2, tile.text, {
      size,
      weight: 'bold',
      anchor: 'middle',
      fill: `on-score-${tile.step}`,
      tabular: true,
    }),
  ]
}
