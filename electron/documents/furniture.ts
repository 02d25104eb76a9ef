import { plain } from '../../shared/documents/text.ts'
import type { Document } from '../../shared/documents/document.ts'
import { fitText } from '../../shared/charts/text-fitting.ts'
import { artifact } from './pdf.ts'
import { measureIn } from './text/measure.ts'
import { runsOf } from './text/runs.ts'
import type { Typesetter } from './text/typesetter.ts'
import { COLOUR, FULL, PAGE, TYPE, type Weight } from './theme.ts'

const HEAD = 44
const FOOT = PAGE.height - 38
const MARK_SIZE = 10.5
const { size } = TYPE.furniture

/**
 * Head and foot of a page, the same on every page: what the document is, its reference, its classification, page x of
 * y, and whether it is a draft. Drawn after the content, so that nothing covers the mark of a draft.
 */
export function drawFurniture(setter: Typesetter, document: Document, page: number, pages: number): void {
  const { pdf } = setter
  artifact(pdf, 'Pagination', () => {
    if (page > 1) head(setter, document)
    if (document.words.draft !== undefined) draftMark(setter, document.words.draft, page === 1 ? 25 : HEAD)
    pdf.lineWidth(0.6).strokeColor(COLOUR.line)
    pdf
      .moveTo(FULL.x, FOOT - 15)
      .lineTo(FULL.x + FULL.width, FOOT - 15)
      .stroke()
    const count = document.words.page.replace('{page}', String(page)).replace('{pages}', String(pages))
    const taken = put(setter, count, FOOT, { weight: 'semibold', align: 'end', room: FULL.width })
    put(setter, document.classification, FOOT, { align: 'start', room: FULL.width - taken - 20 })
  })
}

function head(setter: Typesetter, document: Document): void {
  const { pdf } = setter
  const side = document.words.draft === undefined ? FULL.width / 2 : FULL.width / 2 - 75
  const taken = put(setter, document.reference, HEAD, { align: 'end', room: side })
  const room = document.words.draft === undefined ? FULL.width - taken - 20 : side
  put(setter, document.shortTitle, HEAD, { weight: 'semibold', align: 'start', room })
  pdf.lineWidth(0.6).strokeColor(COLOUR.line)
  pdf
    .moveTo(FULL.x, HEAD + 9)
    .lineTo(FULL.x + FULL.width, HEAD + 9)
    .stroke()
}

interface Position {
  readonly weight?: Weight
  readonly align: 'start' | 'end'
  readonly room: number
}

/** One line at the left or right margin, cut if it is too long. Returns its width. */
function put(
  setter: Typesetter,
  text: string,
  y: number,
  { weight = 'regular', align, room }: Position,
): number {
  const measure = measureIn(setter)
  const fitted = fitText(text, room, size, weight, measure)
  const width = measure(fitted, size, weight)
  let x = align === 'start' ? FULL.x : FULL.x + FULL.width - width
  for (const run of runsOf(setter, plain(fitted), weight)) {
    const look = { face: run.face, size, colour: COLOUR.inkQuiet, tabular: true }
    setter.show(run.text, x, y, look)
    x += setter.width(run.text, look)
  }
  return width
}

/** Centred at the head of the page: never across the text, which must stay readable. */
function draftMark(setter: Typesetter, text: string, y: number): void {
  const look = { face: 'atkinson-bold', size: MARK_SIZE, colour: COLOUR.white, tabular: false } as const
  const width = setter.width(text, look)
  const middle = PAGE.width / 2
  setter.pdf.roundedRect(middle - width / 2 - 12, y - 13, width + 24, 18, 4).fill(COLOUR.danger)
  setter.show(text, middle - width / 2, y, look)
}
