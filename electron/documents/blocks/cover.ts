import type { Cover } from '../../../shared/documents/document.ts'
import { plain } from '../../../shared/documents/text.ts'
import { laidBlock, placedSlices, slice, type LaidBlock } from '../block.ts'
import { artifact, child } from '../pdf.ts'
import { drawLines } from '../text/draw-lines.ts'
import { breakLines, type Line } from '../text/lines.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { COLOUR, FULL, PAGE, TYPE, type TypeStyle } from '../theme.ts'
import { eyebrow } from './headings.ts'
import { paragraph } from './paragraph.ts'

const buyer: TypeStyle = { size: 13, lead: 17, before: 0, weight: 'bold' }
const reference: TypeStyle = { size: 11, lead: 17, before: 0, weight: 'regular' }
const label: TypeStyle = { size: 15, lead: 20, before: 0, weight: 'semibold' }
const line: TypeStyle = { size: 11.5, lead: 16, before: 0, weight: 'regular' }
const TOP = 36

/** The band at the head of the first page, as tall as its words need; then the question, the answer and why. */
export function cover(setter: Typesetter, data: Cover): LaidBlock[] {
  const answer = paragraph(setter, plain(data.answer), { measure: FULL, style: TYPE.answer, keep: true })
  const detail = paragraph(setter, data.detail, {
    measure: { x: FULL.x, width: 450 },
    style: TYPE.detail,
  })
  return [band(setter, data), eyebrow(setter, data.question), answer, detail]
}

interface Row {
  readonly lines: readonly Line[]
  readonly style: TypeStyle
  readonly colour: string
  readonly align: 'start' | 'end'
  readonly y: number
}

function band(setter: Typesetter, data: Cover): LaidBlock {
  const half = FULL.width / 2 - 8
  const set = (text: string, width: number, style: TypeStyle): Line[] =>
    breakLines(setter, plain(text), width, style)
  const buyers = set(data.buyer, half, buyer)
  const references = set(data.reference, half, reference)
  const labels = set(data.label, FULL.width, label)
  const titles = set(data.title, FULL.width, TYPE.coverTitle)
  const lines = set(data.line, FULL.width, line)
  const labelTop = TOP + Math.max(buyers.length * buyer.lead, references.length * reference.lead) + 14
  const titleTop = labelTop + labels.length * label.lead
  const lineTop = titleTop + titles.length * TYPE.coverTitle.lead + 8
  const height = lineTop + lines.length * line.lead + 23
  const white = COLOUR.white
  const heads: Row[] = [
    { lines: labels, style: label, colour: COLOUR.onPrimaryQuiet, align: 'start', y: labelTop },
    { lines: titles, style: TYPE.coverTitle, colour: white, align: 'start', y: titleTop },
  ]
  return laidBlock({
    slices: [slice(height)],
    draw: (pieces, drawing) => {
      const { pdf } = drawing
      for (const { y } of placedSlices(pieces)) {
        const parent = drawing.heading(1, `${data.label}: ${data.title}`, 0)
        artifact(pdf, 'Layout', () => {
          pdf.rect(0, y, PAGE.width, height).fill(COLOUR.primary)
          pdf.rect(0, y + height - 6, PAGE.width, 6).fill(COLOUR.primaryDark)
        })
        const draw = (tag: string, rows: readonly Row[]): void => {
          const element = child(pdf, parent, tag)
          for (const { lines: own, ...row } of rows)
            drawLines(setter, element, own, { x: FULL.x, width: FULL.width, ...row, y: y + row.y })
        }
        draw('P', [{ lines: buyers, style: buyer, colour: white, align: 'start', y: TOP }])
        draw('P', [{ lines: references, style: reference, colour: white, align: 'end', y: TOP }])
        draw('H1', heads)
        draw('P', [{ lines, style: line, colour: white, align: 'start', y: lineTop }])
      }
    },
  })
}
