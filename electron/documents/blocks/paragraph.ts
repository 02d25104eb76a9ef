import type { Text } from '../../../shared/documents/text.ts'
import { laidBlock, lineSlices, placedSlices, type LaidBlock } from '../block.ts'
import { artifact, child, type Element } from '../pdf.ts'
import { drawLines } from '../text/draw-lines.ts'
import { breakLines } from '../text/lines.ts'
import { atkinson, baselineIn, type Typesetter } from '../text/typesetter.ts'
import { COLOUR, COLUMN, PAGE, TYPE, type Measure, type TypeStyle } from '../theme.ts'

export interface ParagraphLook {
  readonly measure: Measure
  readonly style: TypeStyle
  readonly colour: string
  /** In the gutter: "4.1". */
  readonly number: string | undefined
  /** A thin bar at its left: words of a tender. */
  readonly barred: boolean
  /** Stays with what comes after it. */
  readonly keep: boolean
}

const BAR = { width: 2.5, indent: 12 } as const

export function paragraph(setter: Typesetter, text: Text, look: Partial<ParagraphLook> = {}): LaidBlock {
  const {
    measure = COLUMN,
    style = TYPE.body,
    colour = COLOUR.ink,
    number,
    barred = false,
    keep = false,
  } = look
  const indent = barred ? BAR.indent : 0
  const x = measure.x + indent
  const width = measure.width - indent
  const lines = breakLines(setter, text, width, style)
  let element: Element | undefined
  return laidBlock({
    flows: !keep,
    slices: lineSlices(lines.length, style.lead, style.before, keep),
    draw: (pieces, { pdf, parent }) => {
      const placed = placedSlices(pieces)
      const [first] = placed
      if (!first) return
      const { y } = first
      element ??= child(pdf, parent, 'P')
      if (barred)
        artifact(pdf, 'Layout', () => {
          pdf.rect(measure.x, y + 1, BAR.width, placed.length * style.lead - 2).fill(COLOUR.tintLine)
        })
      const before = (): void => {
        const face = {
          face: atkinson('regular'),
          size: TYPE.body.size,
          colour: COLOUR.inkQuiet,
          tabular: true,
        }
        setter.show(`${number ?? ''} `, PAGE.left, y + baselineIn(style.lead, TYPE.body.size), face)
      }
      const numbered = number !== undefined && number !== '' && first.index === 0
      drawLines(setter, element, lines.slice(first.index, first.index + placed.length), {
        ...{ x, y, width, style, colour },
        before: numbered ? before : undefined,
      })
    },
  })
}
