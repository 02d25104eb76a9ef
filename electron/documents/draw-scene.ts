import { assertNever } from '../../shared/assert-never.ts'
import type { RectShape, Scene, Shape, TextShape } from '../../shared/charts/scene.ts'
import { artifact, child, dashed, setAttributes, write, type Element, type Pdf } from './pdf.ts'
import { plain } from '../../shared/documents/text.ts'
import { runsOf } from './text/runs.ts'
import type { Typesetter } from './text/typesetter.ts'
import { INKS } from './theme.ts'

/** Draws shapes with their origin at a point of the page. The caller is inside marked content, or an artifact. */
export function drawShapes(setter: Typesetter, shapes: readonly Shape[], x: number, y: number): void {
  const { pdf } = setter
  for (const shape of shapes) {
    switch (shape.kind) {
      case 'rect':
        outline(pdf, shape, x, y)
        paint(pdf, shape)
        break
      case 'line':
        pdf.moveTo(x + shape.x1, y + shape.y1).lineTo(x + shape.x2, y + shape.y2)
        paint(pdf, shape)
        break
      case 'path':
        pdf.save().translate(x, y).path(shape.d)
        paint(pdf, shape)
        pdf.restore()
        break
      case 'text':
        drawText(setter, shape, x, y)
        break
      default:
        assertNever(shape)
    }
  }
}

function outline(pdf: Pdf, shape: RectShape, x: number, y: number): void {
  const { width, height, radius = 0 } = shape
  if (radius > 0) pdf.roundedRect(x + shape.x, y + shape.y, width, height, radius)
  else pdf.rect(x + shape.x, y + shape.y, width, height)
}

function paint(pdf: Pdf, { fill, stroke, strokeWidth = 1, dash }: Exclude<Shape, TextShape>): void {
  if (dash) dashed(pdf, dash)
  if (stroke) pdf.lineWidth(strokeWidth).strokeColor(INKS[stroke])
  if (fill && stroke) pdf.fillAndStroke(INKS[fill], INKS[stroke])
  else if (fill) pdf.fill(INKS[fill])
  else if (stroke) pdf.stroke()
  if (dash) pdf.undash()
}

/** Words of a scene keep a space at their end, so that extracted ones stay apart. */
function drawText(setter: Typesetter, shape: TextShape, x: number, y: number): void {
  const { text, size, weight, anchor, fill, tabular } = shape
  const runs = runsOf(setter, plain(text), weight)
  const look = { size, tabular, colour: INKS[fill] }
  const widths = runs.map((run) => setter.width(run.text, { ...look, face: run.face }))
  const total = widths.reduce((sum, width) => sum + width, 0)
  let at = x + shape.x - (anchor === 'start' ? 0 : anchor === 'end' ? total : total / 2)
  runs.forEach((run, index) => {
    const end = index === runs.length - 1 ? ' ' : ''
    setter.show(run.text + end, at, y + shape.y, { ...look, face: run.face }, run.actual)
    at += widths[index] ?? 0
  })
}

/** A scene as a Figure with its words and its box, in the top left coordinates of the page being drawn. */
export function drawFigure(setter: Typesetter, parent: Element, scene: Scene, x: number, y: number): void {
  const bbox = [x, y, x + scene.width, y + scene.height] as const
  const figure = child(setter.pdf, parent, 'Figure', { alt: scene.alt, placement: 'Block', bbox })
  write(figure, () => {
    drawShapes(setter, scene.shapes, x, y)
  })
}

/** A scene that is a table to its reader: fills, rules and tiles as an artifact, then the words of each cell in its TH or TD. */
export function drawGrid(setter: Typesetter, table: Element, scene: Scene, x: number, y: number): void {
  const { pdf } = setter
  const [head = [], ...rows] = scene.grid ?? []
  const grounds = [...head, ...rows.flat()].flatMap(({ shapes }) =>
    shapes.filter(({ kind }) => kind !== 'text'),
  )
  artifact(pdf, 'Layout', () => {
    drawShapes(setter, [...scene.shapes, ...grounds], x, y)
  })
  const groups = [
    { element: child(pdf, table, 'THead'), rows: [head] },
    { element: child(pdf, table, 'TBody'), rows },
  ]
  for (const group of groups)
    for (const cells of group.rows) {
      const row = child(pdf, group.element, 'TR')
      for (const cell of cells) {
        const element = child(pdf, row, cell.kind === 'cell' ? 'TD' : 'TH')
        if (cell.kind !== 'cell')
          setAttributes(element, { O: 'Table', Scope: cell.kind === 'row-header' ? 'Row' : 'Column' })
        const words = cell.shapes.filter(({ kind }) => kind === 'text')
        if (words.length > 0)
          write(element, () => {
            drawShapes(setter, words, x, y)
          })
      }
    }
}
