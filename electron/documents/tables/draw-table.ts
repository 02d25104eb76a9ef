import type { Table } from '../../../shared/documents/document.ts'
import type { Drawing } from '../block.ts'
import { drawShapes } from '../draw-scene.ts'
import { artifact, child, setAttributes, write, type Element } from '../pdf.ts'
import { drawBareLines, drawLines, type Place } from '../text/draw-lines.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { COLOUR, TYPE } from '../theme.ts'
import {
  LEAD,
  PADDING,
  type LaidCell,
  type LaidColumn,
  type LaidRow,
  type LaidTable,
} from './measure-table.ts'
import { drawRowGround, headRule, tileShapes } from './table-ground.ts'

interface RowPart {
  readonly row: LaidRow
  readonly index: number
  /** Lines of its cells, from and up to. */
  readonly from: number
  readonly to: number
}
const style = { ...TYPE.body, lead: LEAD }

/** Draws a table page by page into one Table element. */
export class TableDrawing {
  readonly element: Element
  readonly #setter: Typesetter
  readonly #table: Table
  readonly #laid: LaidTable
  readonly #drawing: Drawing
  #body: Element | undefined
  /** The cells of the row that is being drawn, which may go on over the page. */
  #cells: { readonly index: number; readonly elements: readonly Element[] } | undefined
  #belowRow = false

  constructor(setter: Typesetter, table: Table, laid: LaidTable, drawing: Drawing) {
    this.#setter = setter
    this.#table = table
    this.#laid = laid
    this.#drawing = drawing
    this.element = child(drawing.pdf, drawing.parent, 'Table')
  }

  endPage(): void {
    this.#belowRow = false
  }

  head(y: number): void {
    const { pdf } = this.#drawing
    const { head } = this.#laid
    artifact(pdf, 'Layout', () => {
      headRule(this.#drawing.pdf, this.#laid, y + head.height)
    })
    const row = child(pdf, child(pdf, this.element, 'THead'), 'TR')
    for (const [index, cell] of head.cells.entries()) {
      const element = child(pdf, row, 'TH')
      setAttributes(element, { O: 'Table', Scope: 'Column' })
      if (cell.cell.text.length > 0)
        drawLines(this.#setter, element, cell.lines, this.#headPlace(cell, index, y))
    }
  }

  /** The header row again, for the eye only: a reader has it from the tree. */
  repeatHead(y: number): void {
    const { head } = this.#laid
    artifact(this.#drawing.pdf, 'Pagination', () => {
      headRule(this.#drawing.pdf, this.#laid, y + head.height)
      for (const [index, cell] of head.cells.entries())
        drawBareLines(this.#setter, cell.lines, this.#headPlace(cell, index, y))
    })
  }

  row({ row, index, from, to }: RowPart, y: number): void {
    const { pdf } = this.#drawing
    const height = (to - from) * LEAD + 2 * PADDING.y
    artifact(pdf, 'Layout', () => {
      drawRowGround(this.#setter, this.#laid, { row, index, y, height, belowRow: this.#belowRow })
    })
    this.#belowRow = true
    if (this.#cells?.index !== index) this.#cells = { index, elements: this.#openRow(row) }
    for (const [column, cell] of row.cells.entries()) {
      const element = this.#cells.elements[column]
      if (element) this.#drawCell(element, cell, column, y, from, to)
    }
  }

  #openRow(row: LaidRow): Element[] {
    const { pdf } = this.#drawing
    this.#body ??= child(pdf, this.element, 'TBody')
    const element = child(pdf, this.#body, 'TR')
    return row.cells.map((_, column) => {
      const header = this.#table.columns[column]?.role === 'row-header'
      const cell = child(pdf, element, header ? 'TH' : 'TD')
      if (header) setAttributes(cell, { O: 'Table', Scope: 'Row' })
      return cell
    })
  }

  #drawCell(element: Element, cell: LaidCell, index: number, y: number, from: number, to: number): void {
    const column = this.#laid.columns[index]
    if (!column) return
    const { tile } = cell.cell
    if (tile) {
      const words = tileShapes(tile, column, y).filter(({ kind }) => kind === 'text')
      if (from === 0)
        write(element, () => {
          drawShapes(this.#setter, words, 0, 0)
        })
      return
    }
    const lines = cell.lines.slice(from, to)
    if (cell.cell.text.length === 0 || lines.length === 0) return
    drawLines(this.#setter, element, lines, {
      ...this.#place(column, index),
      y: y + PADDING.y,
      colour: COLOUR.ink,
    })
  }

  #headPlace(cell: LaidCell, index: number, y: number): Place {
    const column = this.#laid.columns[index] ?? { x: 0, width: 0 }
    const top = y + this.#laid.head.height - PADDING.y - cell.lines.length * LEAD
    return { ...this.#place(column, index), y: top, colour: COLOUR.inkQuiet }
  }

  #place({ x, width }: LaidColumn, index: number): Omit<Place, 'y' | 'colour'> {
    const column = this.#table.columns[index]
    return {
      x: x + PADDING.x,
      width: width - 2 * PADDING.x,
      style,
      align: column?.align ?? 'start',
      tabular: column?.figures ?? false,
    }
  }
}
