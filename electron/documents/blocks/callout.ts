import type { Callout } from '../../../shared/documents/document.ts'
import { strong } from '../../../shared/documents/text.ts'
import { laidBlock, placedSlices, slice, type LaidBlock, type Piece } from '../block.ts'
import { artifact, child } from '../pdf.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { COLOUR, TYPE, type Measure } from '../theme.ts'
import { list } from './list.ts'
import { paragraph } from './paragraph.ts'

const PADDING = 13
const tones = {
  info: { fill: COLOUR.tint, edge: COLOUR.primary, title: COLOUR.primaryDark },
  danger: { fill: COLOUR.dangerTint, edge: COLOUR.danger, title: COLOUR.danger },
} as const

/** A tinted box with a bar at its left. Never cut, unless it is taller than a page: then it is a plain run of blocks. */
export function callout(
  setter: Typesetter,
  { tone, title, blocks }: Callout,
  measure: Measure,
  room: number,
): LaidBlock[] {
  const colours = tones[tone]
  const inner = { x: measure.x + 18, width: measure.width - 34 }
  const heading = { ...TYPE.subheading, before: 0 }
  const inside = [
    paragraph(setter, strong(title), { measure: inner, style: heading, colour: colours.title, keep: true }),
    ...blocks.map((block) =>
      block.kind === 'list'
        ? list(setter, block, { measure: inner, before: 5, between: 3 })
        : paragraph(setter, block.text, { measure: inner, style: { ...TYPE.body, before: 5 } }),
    ),
  ]
  const content = inside
    .flatMap(({ slices }) => slices)
    .reduce((sum, { before, height }) => sum + before + height, 0)
  const height = content + 2 * PADDING
  if (height > room) return inside
  return [
    laidBlock({
      slices: [slice(height, { before: 14, after: 12 })],
      draw: (pieces, drawing) => {
        const { pdf } = drawing
        for (const { y } of placedSlices(pieces)) {
          artifact(pdf, 'Layout', () => {
            pdf.roundedRect(measure.x, y, measure.width, height, 4).fill(colours.fill)
            pdf.rect(measure.x, y, 4, height).fill(colours.edge)
          })
          const parent = child(pdf, drawing.parent, 'Div')
          let top = y + PADDING
          for (const block of inside) {
            const stacked: Piece[] = block.slices.map((each, index) => {
              const at = top + each.before
              top = at + each.height
              return { kind: 'slice', index, y: at }
            })
            block.draw(stacked, { ...drawing, parent })
          }
        }
      },
    }),
  ]
}
