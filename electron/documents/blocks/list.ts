import type { Text } from '../../../shared/documents/text.ts'
import { laidBlock, lineSlices, placedSlices, type LaidBlock } from '../block.ts'
import { child, setAttributes, write, type Element } from '../pdf.ts'
import { drawLines } from '../text/draw-lines.ts'
import { breakLines } from '../text/lines.ts'
import { atkinson, baselineIn, type Typesetter } from '../text/typesetter.ts'
import { COLOUR, COLUMN, TYPE, type Measure } from '../theme.ts'

interface ListLook {
  readonly measure: Measure
  readonly before: number
  /** Between two items. */
  readonly between: number
}

export function list(
  setter: Typesetter,
  { ordered, items }: { readonly ordered: boolean; readonly items: readonly Text[] },
  { measure = COLUMN, before = 8, between = 4 }: Partial<ListLook> = {},
): LaidBlock {
  const indent = ordered ? 22 : 16
  const x = measure.x + indent
  const width = measure.width - indent
  const { lead, size } = TYPE.body
  const laid = items.map((item) => breakLines(setter, item, width, TYPE.body))
  const lines = laid.flatMap((own, item) => own.map((line, index) => ({ line, item, index })))
  let element: Element | undefined
  const bodies = new Map<number, Element>()
  return laidBlock({
    slices: laid.flatMap((own, item) =>
      lineSlices(own.length, lead, item === 0 ? before : between, keepsNext(item, items.length)),
    ),
    draw: (pieces, { pdf, parent }) => {
      if (!element) {
        element = child(pdf, parent, 'L')
        setAttributes(element, { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' })
      }
      for (const { index, y } of placedSlices(pieces)) {
        const placed = lines[index]
        if (!placed) continue
        let body = bodies.get(placed.item)
        if (!body) {
          const entry = child(pdf, element, 'LI')
          const label = ordered ? `${String(placed.item + 1)}. ` : '• '
          write(child(pdf, entry, 'Lbl'), () => {
            const look = { face: atkinson('bold'), size, colour: COLOUR.primary, tabular: false }
            setter.show(label, measure.x + 2, y + baselineIn(lead, size), look)
          })
          body = child(pdf, entry, 'LBody')
          bodies.set(placed.item, body)
        }
        drawLines(setter, body, [placed.line], { x, y, width, style: TYPE.body, colour: COLOUR.ink })
      }
    },
  })
}

/** The first item and the last but one keep with the next: no item stands alone on a page. */
function keepsNext(item: number, items: number): boolean {
  return item < items - 1 && (item === 0 || item === items - 2)
}
