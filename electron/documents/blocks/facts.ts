import type { Facts } from '../../../shared/documents/document.ts'
import { plain } from '../../../shared/documents/text.ts'
import { laidBlock, placedSlices, slice, type LaidBlock } from '../block.ts'
import { artifact, child, setAttributes, type Element, type Pdf } from '../pdf.ts'
import { drawLines } from '../text/draw-lines.ts'
import { breakLines, widthsOf, type Line } from '../text/lines.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { COLOUR, COLUMN, FULL, TYPE } from '../theme.ts'

const style = { ...TYPE.body, lead: 15 }

interface LaidFact {
  readonly label: readonly Line[]
  readonly value: readonly Line[]
}

/** Short facts as a list of label and body: under each other in two columns, or beside each other in rows. */
export function facts(setter: Typesetter, { layout, items }: Facts): LaidBlock {
  return layout === 'rows' ? factRows(setter, items) : factColumns(setter, items)
}

function openList(pdf: Pdf, parent: Element): Element {
  const list = child(pdf, parent, 'L')
  setAttributes(list, { O: 'List', ListNumbering: 'None' })
  return list
}

function factColumns(setter: Typesetter, items: Facts['items']): LaidBlock {
  const between = 30
  const width = (FULL.width - between) / 2
  const laid = items.map(({ label, value }): LaidFact => ({
    label: breakLines(setter, plain(label), width, style),
    value: breakLines(setter, value, width, style),
  }))
  const rows = Array.from({ length: Math.ceil(laid.length / 2) }, (_, row) =>
    laid.slice(2 * row, 2 * row + 2),
  )
  const heights = rows.map(
    (row) => 9 + style.lead * Math.max(...row.map(({ label, value }) => label.length + value.length)),
  )
  let element: Element | undefined
  return laidBlock({
    slices: heights.map((height, index) =>
      slice(height, { before: index === 0 ? 4 : 0, keep: index < rows.length - 1 }),
    ),
    draw: (pieces, { pdf, parent }) => {
      element ??= openList(pdf, parent)
      for (const { index, y } of placedSlices(pieces)) {
        for (const [column, { label, value }] of (rows[index] ?? []).entries()) {
          const x = FULL.x + column * (width + between)
          artifact(pdf, 'Layout', () => {
            pdf
              .lineWidth(0.5)
              .strokeColor(COLOUR.line)
              .moveTo(x, y)
              .lineTo(x + width, y)
              .stroke()
          })
          const entry = child(pdf, element, 'LI')
          const place = { x, width, style }
          drawLines(setter, child(pdf, entry, 'Lbl'), label, { ...place, y: y + 3, colour: COLOUR.inkQuiet })
          const below = y + 3 + label.length * style.lead
          drawLines(setter, child(pdf, entry, 'LBody'), value, { ...place, y: below, colour: COLOUR.ink })
        }
      }
    },
  })
}

/** Label and value beside each other; a value that needs more than a line there, such as a hash, goes under its label. */
function factRows(setter: Typesetter, items: Facts['items']): LaidBlock {
  const labelWidth = 112
  const { x, width } = COLUMN
  const bold = { ...style, weight: 'semibold' } as const
  const laid = items.map(({ label, value }) => {
    const stacked = widthsOf(setter, value, style).most > width - labelWidth
    const indent = stacked ? 0 : labelWidth
    const labels = breakLines(setter, plain(label), stacked ? width : labelWidth - 12, bold)
    const values = breakLines(setter, value, width - indent, style)
    const lines = stacked ? labels.length + values.length : Math.max(labels.length, values.length)
    return { labels, values, indent, below: stacked ? labels.length : 0, height: 10 + style.lead * lines }
  })
  let element: Element | undefined
  return laidBlock({
    slices: laid.map(({ height }, index) =>
      slice(height, { before: index === 0 ? 12 : 0, keep: index < laid.length - 1 }),
    ),
    draw: (pieces, { pdf, parent }) => {
      element ??= openList(pdf, parent)
      for (const { index, y } of placedSlices(pieces)) {
        const fact = laid[index]
        if (!fact) continue
        const last = index === laid.length - 1
        const bottom = y + fact.height
        artifact(pdf, 'Layout', () => {
          const colour = last ? COLOUR.lineStrong : COLOUR.line
          pdf
            .lineWidth(last ? 0.9 : 0.5)
            .strokeColor(colour)
            .moveTo(x, bottom)
            .lineTo(x + width, bottom)
            .stroke()
        })
        const entry = child(pdf, element, 'LI')
        const place = { width, style, colour: COLOUR.ink }
        drawLines(setter, child(pdf, entry, 'Lbl'), fact.labels, { ...place, x, y: y + 5 })
        const under = y + 5 + fact.below * style.lead
        drawLines(setter, child(pdf, entry, 'LBody'), fact.values, { ...place, x: x + fact.indent, y: under })
      }
    },
  })
}
