import { wordsOf, plain } from '../../../shared/documents/text.ts'
import { laidBlock, placedSlices, slice, type LaidBlock } from '../block.ts'
import { child } from '../pdf.ts'
import { drawLines } from '../text/draw-lines.ts'
import { breakLines } from '../text/lines.ts'
import { atkinson, baselineIn, type Typesetter } from '../text/typesetter.ts'
import { COLOUR, COLUMN, FULL, PAGE, TYPE, type Measure, type TypeStyle } from '../theme.ts'

interface Heading {
  readonly level: 2 | 3
  readonly title: string
  /** In the gutter: "11", "A". */
  readonly number?: string
  readonly anchor?: string
  readonly startsPage?: boolean
  readonly measure: Measure
  readonly style: TypeStyle
  readonly colour: string
}

export function sectionHeading(
  setter: Typesetter,
  { number, title, id, startsPage }: { number: string; title: string; id: string; startsPage: boolean },
): LaidBlock {
  const look = { measure: COLUMN, style: TYPE.section, colour: COLOUR.primaryDark }
  return heading(setter, { level: 2, title, number, anchor: id, startsPage, ...look })
}

export function subheading(setter: Typesetter, title: string): LaidBlock {
  return heading(setter, { level: 3, title, measure: COLUMN, style: TYPE.subheading, colour: COLOUR.ink })
}

/** A small heading of the first page, at the margin. */
export function eyebrow(setter: Typesetter, title: string): LaidBlock {
  return heading(setter, { level: 2, title, measure: FULL, style: TYPE.eyebrow, colour: COLOUR.primary })
}

function heading(
  setter: Typesetter,
  { level, title, number, anchor, startsPage = false, ...look }: Heading,
): LaidBlock {
  const { measure, style, colour } = look
  const lines = breakLines(setter, plain(title), measure.width, style)
  const space = style === TYPE.section ? 3 : 0
  const bookmark = wordsOf(plain(number === undefined ? title : `${number} ${title}`))
  return laidBlock({
    startsPage,
    anchor,
    slices: [slice(lines.length * style.lead + space, { before: style.before, keep: true })],
    draw: (pieces, drawing) => {
      for (const { y } of placedSlices(pieces)) {
        const parent = drawing.heading(level, bookmark, y)
        if (anchor !== undefined) drawing.destination(anchor, y)
        const element = child(drawing.pdf, parent, `H${String(level)}`)
        const before = (): void => {
          const face = { face: atkinson('bold'), size: style.size, colour: COLOUR.primary, tabular: false }
          setter.show(`${number ?? ''} `, PAGE.left, y + baselineIn(style.lead, style.size), face)
        }
        const place = { x: measure.x, y, width: measure.width, style, colour }
        drawLines(setter, element, lines, { ...place, before: number === undefined ? undefined : before })
      }
    },
  })
}
