import type { Contents } from '../../../shared/documents/document.ts'
import { plain } from '../../../shared/documents/text.ts'
import { laidBlock, placedSlices, slice, type Drawing, type LaidBlock } from '../block.ts'
import { artifact, child, linkTo, write, type Element } from '../pdf.ts'
import { drawBareLines } from '../text/draw-lines.ts'
import { breakLines, type Line } from '../text/lines.ts'
import { atkinson, type Typesetter } from '../text/typesetter.ts'
import { COLOUR, FULL, TYPE } from '../theme.ts'

const BETWEEN = 30
const NUMBER = 24
const PAGE_NUMBER = 26
const style = { ...TYPE.body, lead: 14 }

interface Entry {
  readonly number: string
  readonly title: string
  readonly id: string
  readonly lines: readonly Line[]
  readonly height: number
}

/** Sections in two columns with their pages, which are known because placing comes before drawing. */
export function contents(setter: Typesetter, { entries }: Contents): LaidBlock {
  const width = (FULL.width - BETWEEN) / 2
  const laid = entries.map((entry): Entry => {
    const lines = breakLines(setter, plain(entry.title), width - NUMBER - PAGE_NUMBER, style)
    return { ...entry, lines, height: lines.length * style.lead + 2.6 }
  })
  const half = Math.ceil(laid.length / 2)
  const columns = [laid.slice(0, half), laid.slice(half)]
  const heights = columns.map((column) => column.reduce((sum, entry) => sum + entry.height, 0))
  return laidBlock({
    slices: [slice(Math.max(...heights), { before: 6 })],
    draw: (pieces, drawing) => {
      for (const { y } of placedSlices(pieces)) {
        const list = child(drawing.pdf, drawing.parent, 'TOC')
        for (const [index, column] of columns.entries()) {
          let top = y
          for (const entry of column) {
            drawEntry(setter, drawing, list, entry, { x: FULL.x + index * (width + BETWEEN), y: top, width })
            top += entry.height
          }
        }
      }
    },
  })
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

function drawEntry(
  setter: Typesetter,
  drawing: Drawing,
  list: Element,
  entry: Entry,
  { x, y, width }: Place,
): void {
  const { pdf, words } = drawing
  const { number, title, id, lines, height } = entry
  const page = String(drawing.pageOf(id))
  const reference = child(pdf, child(pdf, list, 'TOCI'), 'Reference')
  const link = child(pdf, reference, 'Link')
  write(link, () => {
    const figures = { size: style.size, tabular: true }
    setter.show(`${number} `, x, y + 11, { ...figures, face: atkinson('semibold'), colour: COLOUR.primary })
    drawBareLines(setter, lines, { x: x + NUMBER, y, width, style, colour: COLOUR.ink })
    const look = { ...figures, face: atkinson('regular'), colour: COLOUR.inkQuiet }
    setter.show(`${page} `, x + width - setter.width(page, look), y + 11, look)
    const contents = words.contentsEntry.replace('{title}', () => title).replace('{page}', page)
    linkTo(pdf, link, { x, y, width, height }, `#${id}`, contents)
  })
  link.end()
  artifact(pdf, 'Layout', () => {
    pdf
      .lineWidth(0.4)
      .strokeColor(COLOUR.line)
      .moveTo(x, y + height - 1)
      .lineTo(x + width, y + height - 1)
      .stroke()
  })
}
