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
/** Above the words of the cover. */
const COVER_HEAD = 25
const MARK_SIZE = 10.5
/** Between two things at the head of a page. */
const BETWEEN = 16
const { size } = TYPE.furniture

/**
 * Head and foot of a page, the same on every page: what the document is, its reference, its classification, page x of
 * y, and whether it is a draft. Drawn after the content, so that nothing covers the mark of a draft.
 */
export function drawFurniture(setter: Typesetter, document: Document, page: number, pages: number): void {
  const { pdf } = setter
  artifact(pdf, 'Pagination', () => {
    if (page > 1) head(setter, document)
    else if (document.words.draft !== undefined) draftMark(setter, document.words.draft, COVER_HEAD)
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
  const { draft } = document.words
  const mark = draft === undefined ? 0 : markWidth(setter, draft) + BETWEEN
  const reference = put(setter, document.reference, HEAD, { align: 'end', room: FULL.width / 3 })
  const room = FULL.width - reference - mark - BETWEEN
  const title = put(setter, document.shortTitle, HEAD, { weight: 'semibold', align: 'start', room })
  if (draft !== undefined) draftMark(setter, draft, HEAD, title + BETWEEN)
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

const markLook = { face: 'atkinson-bold', size: MARK_SIZE, colour: COLOUR.white, tabular: false } as const

function markWidth(setter: Typesetter, text: string): number {
  return setter.width(text, markLook) + 24
}

/** In the middle of the head of the page, or right of what stands there. Never across the text, which must stay readable. */
function draftMark(setter: Typesetter, text: string, y: number, taken = 0): void {
  const width = markWidth(setter, text)
  const x = FULL.x + Math.max((FULL.width - width) / 2, taken)
  setter.pdf.roundedRect(x, y - 13, width, 18, 4).fill(COLOUR.danger)
  setter.show(text, x + 12, y, markLook)
}
