import type { SignatureBox, Signatures } from '../../../shared/documents/document.ts'
import { plain } from '../../../shared/documents/text.ts'
import { laidBlock, placedSlices, slice, type LaidBlock } from '../block.ts'
import { artifact, child, write, type Element, type Pdf } from '../pdf.ts'
import { drawLines } from '../text/draw-lines.ts'
import { breakLines } from '../text/lines.ts'
import { atkinson, type Typesetter } from '../text/typesetter.ts'
import { COLOUR, FULL, TYPE } from '../theme.ts'

const PADDING = 14
const ROW = 28
const statement = { ...TYPE.body, lead: 15 }
/** Where the second place of a line begins. */
const SECOND = FULL.width * 0.62

/** Boxes to sign in: who, what they say, and lines to write on. */
export function signatures(setter: Typesetter, { boxes }: Signatures): LaidBlock[] {
  return boxes.map((box, index) => signatureBox(setter, box, index === 0 ? 16 : 12))
}

function signatureBox(setter: Typesetter, box: SignatureBox, before: number): LaidBlock {
  const width = FULL.width - 2 * PADDING
  const x = FULL.x + PADDING
  const roles = breakLines(setter, plain(box.role), width, TYPE.subheading)
  const says = breakLines(setter, plain(box.statement), width, statement)
  const heads = 11 + roles.length * TYPE.subheading.lead + says.length * statement.lead
  const height = heads + box.lines.length * ROW + 14
  return laidBlock({
    slices: [slice(height, { before })],
    draw: (pieces, { pdf, parent }) => {
      for (const { y } of placedSlices(pieces)) {
        artifact(pdf, 'Layout', () => {
          pdf
            .lineWidth(0.8)
            .strokeColor(COLOUR.lineStrong)
            .roundedRect(FULL.x, y, FULL.width, height, 5)
            .stroke()
        })
        const holder = child(pdf, parent, 'Div')
        const place = { x, width }
        const role = child(pdf, holder, 'P')
        drawLines(setter, role, roles, { ...place, y: y + 11, style: TYPE.subheading, colour: COLOUR.ink })
        const below = y + 11 + roles.length * TYPE.subheading.lead
        drawLines(setter, child(pdf, holder, 'P'), says, {
          ...place,
          y: below,
          style: statement,
          colour: COLOUR.inkQuiet,
        })
        for (const [index, labels] of box.lines.entries())
          writingLine(setter, pdf, holder, labels, y + heads + (index + 1) * ROW - 4)
      }
    },
  })
}

function writingLine(
  setter: Typesetter,
  pdf: Pdf,
  holder: Element,
  labels: readonly string[],
  y: number,
): void {
  const right = FULL.x + FULL.width - PADDING
  for (const [index, label] of labels.entries()) {
    const x = FULL.x + PADDING + index * SECOND
    const end = index === labels.length - 1 ? right : FULL.x + SECOND
    const look = { face: atkinson('regular'), size: TYPE.body.size, colour: COLOUR.inkQuiet, tabular: false }
    const start = x + Math.max(62, setter.width(label, look) + 10)
    artifact(pdf, 'Layout', () => {
      pdf
        .lineWidth(0.8)
        .strokeColor(COLOUR.inkQuiet)
        .moveTo(start, y + 3)
        .lineTo(end, y + 3)
        .stroke()
    })
    write(child(pdf, holder, 'P'), () => {
      setter.show(`${label} `, x, y, look)
    })
  }
}
