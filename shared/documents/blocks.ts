import type { Tile } from '../charts/chart.ts'
import type { Cell, Column, Figure, List, Paragraph, Row, Section, Subheading, Table } from './document.ts'
import { plain, type Text } from './text.ts'

/** Numbers are given to the blocks of a section when the document is whole: see numbering.ts. */
const unnumbered = ''

/** A paragraph that gets a number in a numbered section. */
export function paragraph(text: Text): Paragraph {
  return { kind: 'paragraph', text, number: unnumbered, tone: 'plain' }
}

/** One without a number: a source, a comment. */
export function quiet(text: Text): Paragraph {
  return { kind: 'paragraph', text, number: undefined, tone: 'quiet' }
}

export function remark(text: Text): Paragraph {
  return { kind: 'paragraph', text, number: undefined, tone: 'plain' }
}

export function list(ordered: boolean, items: readonly Text[]): List {
  return { kind: 'list', ordered, items }
}

export function subheading(text: string): Subheading {
  return { kind: 'subheading', text }
}

type ColumnForm = Pick<Column, 'heading'> & Partial<Column>
interface TableForm {
  readonly id?: string
  readonly caption: string
  readonly columns: readonly ColumnForm[]
  readonly rows: readonly Row[]
  readonly note?: Text | undefined
  readonly together?: boolean
}

export function table({ id, caption, columns, rows, note, together = false }: TableForm): Table {
  return {
    kind: 'table',
    id,
    label: unnumbered,
    caption,
    columns: columns.map((column) => ({
      role: 'cell',
      align: 'start',
      figures: false,
      grows: false,
      ...column,
    })),
    rows,
    note,
    together,
  }
}

export function figure(
  form: Pick<Figure, 'caption' | 'chart' | 'counts'> & { id?: string; note?: Text },
): Figure {
  return { kind: 'figure', label: unnumbered, id: form.id, note: form.note, ...pick(form) }
}

function pick({ caption, chart, counts }: Pick<Figure, 'caption' | 'chart' | 'counts'>) {
  return { caption, chart, counts }
}

export function cell(text: string | Text, isStrong = false): Cell {
  return { text: typeof text === 'string' ? plain(text) : text, strong: isStrong, tile: undefined }
}

export function tileCell(tile: Tile): Cell {
  return { text: plain(tile.text), strong: true, tile }
}

export function row(
  cells: readonly (string | Text | Cell)[],
  look: Partial<Pick<Row, 'tone' | 'strong'>> = {},
): Row {
  return {
    tone: 'plain',
    strong: false,
    ...look,
    cells: cells.map((each) => (isCell(each) ? each : cell(each))),
  }
}

function isCell(value: string | Text | Cell): value is Cell {
  return typeof value === 'object' && 'tile' in value
}

type SectionForm = Pick<Section, 'id' | 'title' | 'blocks'> & Partial<Omit<Section, 'number'>>

/** A section that has no number yet. */
export function section(form: SectionForm): Omit<Section, 'number'> {
  return { appendix: false, startsPage: false, together: false, ...form }
}
