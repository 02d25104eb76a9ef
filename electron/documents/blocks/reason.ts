import type { ReasonBlock } from '../../../shared/documents/document.ts'
import { plain } from '../../../shared/documents/text.ts'
import { scoreTile } from '../../../shared/charts/score-tile.ts'
import { laidBlock, placedSlices, slice, type LaidBlock } from '../block.ts'
import { drawShapes } from '../draw-scene.ts'
import { artifact, child } from '../pdf.ts'
import { drawLines } from '../text/draw-lines.ts'
import { breakLines } from '../text/lines.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { COLOUR, COLUMN, PAGE, TYPE } from '../theme.ts'
import { paragraph } from './paragraph.ts'

const TILE = 31

/** Tile, title, word and marks; what is good, what worries; where in the tender. The last reason keeps with its sources. */
export function reason(setter: Typesetter, block: ReasonBlock): LaidBlock[] {
  const { paragraphs, sources } = block
  return [
    head(setter, block),
    ...paragraphs.map((text, index) =>
      paragraph(setter, text, {
        style: { ...TYPE.body, before: index === 0 ? 2 : 5 },
        keep: sources.length > 0 && index === paragraphs.length - 1,
      }),
    ),
    ...sources.map((text, index) =>
      paragraph(setter, text, {
        style: { ...TYPE.small, before: index === 0 ? 6 : 3 },
        colour: COLOUR.inkQuiet,
        barred: true,
        keep: index < sources.length - 1,
      }),
    ),
  ]
}

function head(setter: Typesetter, { tile, title, summary }: ReasonBlock): LaidBlock {
  const style = TYPE.subheading
  const line = { ...TYPE.body, lead: 15 }
  const titles = breakLines(setter, plain(title), COLUMN.width, style)
  const summaries = breakLines(setter, summary, COLUMN.width, line)
  const height = Math.max(TILE + 3, titles.length * style.lead + summaries.length * line.lead) + 2
  return laidBlock({
    slices: [slice(height, { before: 16, keep: true })],
    draw: (pieces, drawing) => {
      const { pdf } = drawing
      for (const { y } of placedSlices(pieces)) {
        const parent = drawing.heading(3, title, y)
        artifact(pdf, 'Layout', () => {
          const box = { x: PAGE.left, y: y + 1, width: TILE, height: TILE }
          drawShapes(setter, scoreTile(tile, box, tile.text.length > 2 ? 12 : 17, 6), 0, 0)
        })
        const place = { x: COLUMN.x, width: COLUMN.width }
        drawLines(setter, child(pdf, parent, 'H3'), titles, { ...place, y, style, colour: COLOUR.ink })
        const below = y + titles.length * style.lead
        drawLines(setter, child(pdf, parent, 'P'), summaries, {
          ...place,
          y: below,
          style: line,
          colour: COLOUR.inkQuiet,
        })
      }
    },
  })
}
