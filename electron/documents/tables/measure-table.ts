import type { Cell, Row, Table } from '../../../shared/documents/document.ts'
import { plain, type Text } from '../../../shared/documents/text.ts'
import { breakLines, widthsOf, type Line } from '../text/lines.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { FULL, TYPE, type Weight } from '../theme.ts'
import { columnWidths, type ColumnNeed } from './column-widths.ts'

export const LEAD = 15
/** Inside a cell. Rules and fills hang out of the text column by as much, so that the text of cells stands on it. */
export const PADDING = { x: 7, y: 4 } as const
/** A tile in a cell, at most. */
export const TILE = { width: 34, height: 21 } as const

export interface LaidColumn {
  readonly x: number
  readonly width: number
}
export interface LaidCell {
  readonly lines: readonly Line[]
  readonly cell: Cell
}
export interface LaidRow {
  readonly cells: readonly LaidCell[]
  readonly height: number
  readonly row: Row
}
export interface LaidTable {
  readonly columns: readonly LaidColumn[]
  readonly head: LaidRow
  readonly rows: readonly LaidRow[]
  readonly caption: readonly Line[]
  readonly note: readonly Line[]
}

/** Widths from what the cells hold, then every cell broken into lines. */
export function measureTable(setter: Typesetter, table: Table): LaidTable {
  const headRow: Row = {
    tone: 'plain',
    strong: true,
    cells: table.columns.map(({ heading }) => ({ text: plain(heading), strong: true, tile: undefined })),
  }
  const needs = table.columns.map((_, index) => needOf(setter, table, headRow, index))
  let x = FULL.x - PADDING.x
  const columns = columnWidths(needs, FULL.width + 2 * PADDING.x).map((width) => {
    const column = { x, width }
    x += width
    return column
  })
  const lay = (row: Row): LaidRow => layRow(setter, table, columns, row)
  return {
    columns,
    head: lay(headRow),
    rows: table.rows.map(lay),
    caption: breakLines(setter, plain(`${table.label}. ${table.caption}`), FULL.width, TYPE.caption),
    note: table.note === undefined ? [] : breakLines(setter, table.note, FULL.width, TYPE.small),
  }
}

function needOf(setter: Typesetter, table: Table, head: Row, index: number): ColumnNeed {
  const figures = table.columns[index]?.figures ?? false
  const width = (row: Row): { least: number; most: number } => {
    const cell = row.cells[index]
    if (cell?.tile) return { least: TILE.width, most: TILE.width }
    const setting = { size: TYPE.body.size, weight: weightOf(row, cell), tabular: figures }
    return widthsOf(setter, cell?.text ?? [], setting)
  }
  const heading = width(head)
  const cells = table.rows.map(width)
  const padding = 2 * PADDING.x + 0.1
  return {
    least: Math.max(heading.least, ...cells.map(({ least }) => least)) + padding,
    most: Math.max(heading.most, ...cells.map(({ most }) => most)) + padding,
    compact: Math.max(heading.least, heading.most / 2, ...cells.map(({ most }) => most)) + padding,
    grows: table.columns[index]?.grows ?? false,
    figures,
  }
}

function weightOf(row: Row, cell: Cell | undefined): Weight {
  return row.strong || cell?.strong === true ? 'semibold' : 'regular'
}

function layRow(setter: Typesetter, table: Table, columns: readonly LaidColumn[], row: Row): LaidRow {
  const cells = columns.map(({ width }, index): LaidCell => {
    const cell = row.cells[index] ?? { text: [], strong: false, tile: undefined }
    const tabular = table.columns[index]?.figures ?? false
    const setting = { size: TYPE.body.size, weight: weightOf(row, cell), tabular }
    const text: Text = cell.tile ? plain(cell.tile.text) : cell.text
    return { cell, lines: breakLines(setter, text, width - 2 * PADDING.x, setting) }
  })
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length))
  return { cells, row, height: lines * LEAD + 2 * PADDING.y }
}
