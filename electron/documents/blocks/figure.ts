import { sceneOf } from '../../../shared/charts/scene-of.ts'
import type { Figure } from '../../../shared/documents/document.ts'
import { noText, plain } from '../../../shared/documents/text.ts'
import { laidBlock, placedSlices, slice, type LaidBlock } from '../block.ts'
import { drawFigure, drawGrid } from '../draw-scene.ts'
import { child } from '../pdf.ts'
import { drawLines } from '../text/draw-lines.ts'
import { breakLines } from '../text/lines.ts'
import { measureIn } from '../text/measure.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { COLOUR, FULL, TYPE } from '../theme.ts'

const line = { ...TYPE.body, lead: 15 }

/** A scene under its caption. The caption stands outside the Figure, which its words would otherwise hide. */
export function figure(setter: Typesetter, { id, label, caption, chart, note }: Figure): LaidBlock {
  const scene = sceneOf(chart, FULL.width, measureIn(setter))
  const captions = breakLines(setter, plain(`${label}. ${caption}`), FULL.width, TYPE.caption)
  const notes = note === undefined ? [] : breakLines(setter, note, FULL.width, line)
  const captionHeight = captions.length * TYPE.caption.lead + 6
  const noteHeight = note === undefined ? 0 : notes.length * line.lead + 6
  const place = { x: FULL.x, width: FULL.width }
  return laidBlock({
    floats: true,
    anchor: id,
    slices: [slice(captionHeight + scene.height + noteHeight, { before: 16, after: 13 })],
    draw: (pieces, { pdf, parent, destination }) => {
      for (const { y } of placedSlices(pieces)) {
        if (id !== undefined) destination(id, y)
        const under = y + captionHeight
        if (scene.grid) {
          const table = child(pdf, parent, 'Table')
          const element = child(pdf, table, 'Caption')
          drawLines(setter, element, captions, { ...place, y, style: TYPE.caption, colour: COLOUR.ink })
          drawGrid(setter, table, scene, FULL.x, under)
        } else {
          drawLines(setter, child(pdf, parent, 'P'), captions, {
            ...place,
            y,
            style: TYPE.caption,
            colour: COLOUR.ink,
          })
          drawFigure(setter, parent, scene, FULL.x, under)
        }
        if ((note ?? noText).length > 0) {
          const below = under + scene.height + 6
          drawLines(setter, child(pdf, parent, 'P'), notes, {
            ...place,
            y: below,
            style: line,
            colour: COLOUR.inkQuiet,
          })
        }
      }
    },
  })
}
