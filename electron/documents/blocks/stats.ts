import type { Stats } from '../../../shared/documents/document.ts'
import { plain } from '../../../shared/documents/text.ts'
import { laidBlock, placedSlices, slice, type LaidBlock } from '../block.ts'
import { artifact, child } from '../pdf.ts'
import { drawLines } from '../text/draw-lines.ts'
import { breakLines } from '../text/lines.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { COLOUR, FULL, TYPE } from '../theme.ts'

const BETWEEN = 14
const label = { ...TYPE.body, lead: 15 }
const value = { size: 21, lead: 27, before: 0, weight: 'bold' } as const
const narrow = { ...value, size: 15, lead: 20 }

/** Four numbers, or fewer, side by side under a thick rule. A value that is too long for its place is set smaller. */
export function stats(setter: Typesetter, { items }: Stats): LaidBlock {
  const width = (FULL.width - BETWEEN * (items.length - 1)) / items.length
  const laid = items.map((item) => {
    const wide = breakLines(setter, plain(item.value), width, value)
    const style = wide.length === 1 ? value : narrow
    const values = wide.length === 1 ? wide : breakLines(setter, plain(item.value), width, narrow)
    const labels = breakLines(setter, plain(item.label), width, label)
    return { values, style, labels, height: values.length * style.lead + labels.length * label.lead }
  })
  const height = 9 + Math.max(0, ...laid.map((each) => each.height))
  return laidBlock({
    slices: [slice(height, { before: 16 })],
    draw: (pieces, { pdf, parent }) => {
      for (const { y } of placedSlices(pieces))
        for (const [index, { values, style, labels }] of laid.entries()) {
          const x = FULL.x + index * (width + BETWEEN)
          artifact(pdf, 'Layout', () => {
            pdf.rect(x, y, width, 3).fill(COLOUR.primary)
          })
          const element = child(pdf, parent, 'P')
          const top = y + 9
          drawLines(setter, element, values, { x, y: top, width, style, colour: COLOUR.ink, tabular: false })
          const below = top + values.length * style.lead
          drawLines(setter, element, labels, { x, y: below, width, style: label, colour: COLOUR.inkQuiet })
        }
    },
  })
}
