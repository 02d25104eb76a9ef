import type { MatrixChart, MatrixRow } from './chart.ts'
import { layMatrix, type MatrixLayout } from './matrix-layout.ts'
import {
  lineShape,
  textShape,
  type GridCell,
  type Ink,
  type Measure,
  type Scene,
  type Shape,
} from './scene.ts'
import { CAP_HEIGHT, scoreTile } from './score-tile.ts'

const LINE = 15
const SIZE = 11
/** A tile stays low where its row is tall. */
const TILE_HEIGHT = 22

/**
 * The score matrix: questions by bidders or bidders by questions, a tile for each score, sums in figures. The fills
 * and rules hang out of the frame by the padding of a cell, so that its text stands on the frame. It is a table to
 * whoever hears it: `grid` holds its cells.
 */
export function scoreMatrix(chart: MatrixChart, width: number, measure: Measure): Scene {
  const layout = layMatrix(chart, width, measure)
  const grid = [headerCells(chart, layout)]
  const grounds: Shape[] = []
  const rules: Shape[] = []
  let y = layout.headerHeight
  chart.rows.forEach((row, index) => {
    const height = layout.rowHeights[index] ?? 0
    grounds.push(...rowGround(row, y, height, layout))
    grid.push(rowCells(row, index, y, height, layout))
    y += height
    const last = index === chart.rows.length - 1
    rules.push(lineShape(layout.left, y, layout.right, y, last ? 'line-strong' : 'line', last ? 0.9 : 0.5))
  })
  rules.push(lineShape(layout.left, layout.headerHeight, layout.right, layout.headerHeight, 'primary', 1.4))
  return { width, height: y, title: chart.title, alt: chart.alt, shapes: [...grounds, ...rules], grid }
}

function headerCells(chart: MatrixChart, layout: MatrixLayout): GridCell[] {
  const titles = [chart.corner, ...chart.columns.map(({ title }) => title)]
  return titles.map((text, index) => {
    const column = layout.columns[index]
    const lines = layout.headings[index] ?? []
    const top = layout.headerHeight - 5 - lines.length * LINE
    const shapes =
      column === undefined
        ? []
        : lines.map((line, i) => placed(line, column, top + i * LINE, LINE, 'ink-quiet', true))
    return { kind: 'column-header', text, shapes }
  })
}

function rowCells(
  row: MatrixRow,
  index: number,
  y: number,
  height: number,
  layout: MatrixLayout,
): GridCell[] {
  const [first, ...others] = layout.columns
  const lines = layout.rowTitles[index] ?? []
  const top = y + (height - lines.length * LINE) / 2
  const title: GridCell = {
    kind: 'row-header',
    text: row.title,
    shapes:
      first === undefined
        ? []
        : lines.map((line, i) => placed(line, first, top + i * LINE, LINE, 'ink', row.strong)),
  }
  const cells = others.map((column, i): GridCell => {
    const cell = row.cells[i] ?? ''
    if (typeof cell === 'string')
      return {
        kind: 'cell',
        text: cell,
        shapes: cell === '' ? [] : [placed(cell, column, y, height, 'ink', row.strong)],
      }
    const tall = Math.min(height - 5, TILE_HEIGHT)
    const box = { x: column.x + 2.5, y: y + (height - tall) / 2, width: column.width - 5, height: tall }
    return { kind: 'cell', text: cell.text, shapes: scoreTile(cell, box) }
  })
  return [title, ...cells]
}

/** One line of text in a cell, capitals in the middle of the height. */
function placed(
  text: string,
  column: MatrixLayout['columns'][number],
  y: number,
  height: number,
  fill: Ink,
  strong: boolean,
): Shape {
  const baseline = y + (height + SIZE * CAP_HEIGHT) / 2
  const { x, width, padding, align } = column
  const at = align === 'start' ? x + padding : align === 'end' ? x + width - padding : x + width / 2
  const weight = strong ? 'semibold' : 'regular'
  return textShape(at, baseline, text, { anchor: align, weight, fill, tabular: align !== 'start' })
}

function rowGround(row: MatrixRow, y: number, height: number, layout: MatrixLayout): Shape[] {
  if (row.tone === 'plain') return []
  const fill = row.tone === 'sum' ? 'sunken' : 'tint'
  return [{ kind: 'rect', x: layout.left, y, width: layout.right - layout.left, height, fill }]
}
