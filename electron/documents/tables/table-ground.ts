import type { Tile } from '../../../shared/charts/chart.ts'
import type { Shape } from '../../../shared/charts/scene.ts'
import { scoreTile } from '../../../shared/charts/score-tile.ts'
import { drawShapes } from '../draw-scene.ts'
import type { Pdf } from '../pdf.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { COLOUR } from '../theme.ts'
import { LEAD, PADDING, TILE, type LaidColumn, type LaidRow, type LaidTable } from './measure-table.ts'

interface RowGround {
  readonly row: LaidRow
  readonly index: number
  readonly y: number
  readonly height: number
  /** Whether another row stands above it on this page, and not the head. */
  readonly belowRow: boolean
}

/** Fill, tiles and rules of a row. The fill covers half of the rule above, so that is drawn again. */
export function drawRowGround(
  setter: Typesetter,
  table: LaidTable,
  { row, index, y, height, belowRow }: RowGround,
): void {
  const { pdf } = setter
  const { left, right } = edgesOf(table)
  const { tone } = row.row
  if (tone !== 'plain')
    pdf.rect(left, y, right - left, height).fill(tone === 'sum' ? COLOUR.sunken : COLOUR.tint)
  for (const [column, { cell }] of row.cells.entries()) {
    const place = table.columns[column]
    if (!cell.tile || !place) continue
    const shapes = tileShapes(cell.tile, place, y).filter(({ kind }) => kind !== 'text')
    drawShapes(setter, shapes, 0, 0)
  }
  if (belowRow) rule(pdf, table, y, false)
  else headRule(pdf, table, y)
  rule(pdf, table, y + height, index === table.rows.length - 1)
}

export function headRule(pdf: Pdf, table: LaidTable, y: number): void {
  const { left, right } = edgesOf(table)
  pdf.lineWidth(1.4).strokeColor(COLOUR.primary).moveTo(left, y).lineTo(right, y).stroke()
}

function rule(pdf: Pdf, table: LaidTable, y: number, last: boolean): void {
  const { left, right } = edgesOf(table)
  pdf.lineWidth(last ? 0.9 : 0.5).strokeColor(last ? COLOUR.lineStrong : COLOUR.line)
  pdf.moveTo(left, y).lineTo(right, y).stroke()
}

function edgesOf({ columns }: LaidTable): { left: number; right: number } {
  const last = columns.at(-1)
  return { left: columns[0]?.x ?? 0, right: last === undefined ? 0 : last.x + last.width }
}

/** The tile of a score stands in the first line of its row. */
export function tileShapes(tile: Tile, column: LaidColumn, y: number): readonly Shape[] {
  const width = Math.min(column.width - 5, TILE.width)
  const firstLine = LEAD + 2 * PADDING.y
  const height = Math.min(firstLine - 2, TILE.height)
  const box = { x: column.x + (column.width - width) / 2, y: y + (firstLine - height) / 2, width, height }
  return scoreTile(tile, box, 12)
}
