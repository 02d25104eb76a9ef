import { artifact, child, linkTo, write, type Element } from '../pdf.ts'
import { COLOUR, type TypeStyle } from '../theme.ts'
import type { Line, Part } from './lines.ts'
import { baselineIn, type Look, type Typesetter } from './typesetter.ts'

export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly style: Pick<TypeStyle, 'size' | 'lead'>
  readonly colour: string
  readonly align?: 'start' | 'center' | 'end'
  readonly tabular?: boolean
  /** Drawn with the first words: the number of a paragraph. */
  readonly before?: (() => void) | undefined
}

interface Placed {
  readonly part: Part
  readonly x: number
  /** Top of the line. */
  readonly top: number
}

/**
 * Draws lines into a structure element: one marked run for each stretch of plain text, a Link with its annotation for
 * a link, a Span with its language for another script.
 */
export function drawLines(setter: Typesetter, element: Element, lines: readonly Line[], place: Place): void {
  let pending: Placed[] = []
  let { before } = place
  const flush = (): void => {
    if (pending.length === 0 && !before) return
    const batch = pending
    const first = before
    pending = []
    before = undefined
    write(element, () => {
      first?.()
      for (const placed of batch) showPart(setter, placed, place)
    })
  }
  for (const placed of placedParts(lines, place)) {
    const { link, language } = placed.part
    if (link === undefined && language === undefined) pending.push(placed)
    else {
      flush()
      if (link === undefined) drawSpan(setter, element, placed, language ?? '', place)
      else drawLink(setter, element, placed, link, place)
    }
  }
  flush()
}

/** The same without structure: for a header row that is drawn again, and for figures. */
export function drawBareLines(setter: Typesetter, lines: readonly Line[], place: Place): void {
  for (const placed of placedParts(lines, place)) showPart(setter, placed, place)
}

function placedParts(lines: readonly Line[], { x, y, width, align = 'start', style }: Place): Placed[] {
  return lines.flatMap((line, index) => {
    const spare = width - line.width
    const shift = align === 'start' ? 0 : align === 'end' ? spare : spare / 2
    return line.parts.map((part) => ({ part, x: x + shift + part.x, top: y + index * style.lead }))
  })
}

function lookOf(part: Part, place: Place, colour = place.colour): Look {
  return { face: part.face, size: place.style.size, colour, tabular: place.tabular ?? false }
}

function showPart(setter: Typesetter, { part, x, top }: Placed, place: Place, colour?: string): void {
  const { size, lead } = place.style
  setter.show(part.text, x, top + baselineIn(lead, size), lookOf(part, place, colour), part.actual)
}

function drawSpan(setter: Typesetter, element: Element, placed: Placed, lang: string, place: Place): void {
  const span = child(setter.pdf, element, 'Span', { lang })
  write(span, () => {
    showPart(setter, placed, place)
  })
  span.end()
}

/** The Link ends at once: pdfkit reads the page of its annotation when the element ends. */
function drawLink(setter: Typesetter, element: Element, placed: Placed, to: string, place: Place): void {
  const { pdf } = setter
  const { part, x, top } = placed
  const { size, lead } = place.style
  const width = setter.width(part.text.trimEnd(), lookOf(part, place))
  const underline = top + baselineIn(lead, size) + 2
  artifact(pdf, 'Layout', () => {
    pdf
      .lineWidth(0.6)
      .strokeColor(COLOUR.primary)
      .moveTo(x, underline)
      .lineTo(x + width, underline)
      .stroke()
  })
  const link = child(pdf, element, 'Link')
  write(link, () => {
    showPart(setter, placed, place, COLOUR.primary)
    linkTo(pdf, link, { x, y: top, width, height: lead }, to, part.text.trim())
  })
  link.end()
}
