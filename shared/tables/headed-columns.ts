import { message, type Message } from '../messages/message.ts'
import type { Table, TableRow } from './table.ts'

/** A column that a table may have, under one of several headings. */
export interface Column<Field extends string> {
  readonly field: Field
  /** As our template writes it. */
  readonly heading: string
  /** What other people call it. */
  readonly also: readonly string[]
  readonly isNeeded: boolean
}

/** What is wrong in one line, for the person who wrote it. */
export interface LineProblem extends Message {
  readonly line: number
}

export interface HeadedRow<Field extends string> {
  readonly line: number
  /** Every field is there; empty where the table has no such column or cell. */
  readonly cells: Readonly<Record<Field, string>>
}

export interface HeadedTable<Field extends string> {
  readonly rows: readonly HeadedRow<Field>[]
  /** Fields that have a column. */
  readonly found: ReadonlySet<Field>
  /** Headings that mean nothing here: their columns were not read. */
  readonly unknown: readonly string[]
  readonly problems: readonly LineProblem[]
}

/** A title and a note may stand above the headings. */
const ROWS_ABOVE = 10

/** The headings of a column as the catalogue lists them: "Marks; Weighting; Points". The first is ours. */
export function columnOf<Field extends string>(
  field: Field,
  headings: string,
  isNeeded = false,
): Column<Field> {
  const [heading = '', ...also] = headings.split(';').map((one) => one.trim())
  return { field, heading, also, isNeeded }
}

/**
 * Finds the row of headings and reads what stands below it by field. Upper and lower case, spaces and a colon at the
 * end do not matter. Where a needed heading is missing, no row is read and one problem names what is missing.
 */
export function headedTable<Field extends string>(
  table: Table,
  columns: readonly Column<Field>[],
): HeadedTable<Field> {
  const candidates = table.rows.slice(0, ROWS_ABOVE)
  const found = candidates
    .map((row, index) => ({ row, index, places: placesOf(row, columns) }))
    .reduce<Placed<Field> | undefined>(
      (best, one) => (best && best.places.size >= one.places.size ? best : one),
      undefined,
    )
  if (!found) return { ...nothing(), problems: [{ ...message('lead.tables.empty'), line: 1 }] }
  const missing = columns.filter(({ field, isNeeded }) => isNeeded && !found.places.has(field))
  if (missing.length > 0) {
    const headings = missing.map(({ heading }) => heading).join(', ')
    return {
      ...nothing(),
      problems: [{ ...message('lead.tables.noHeading', { headings }), line: found.row.line }],
    }
  }
  const used = new Set(found.places.values())
  return {
    rows: table.rows.slice(found.index + 1).map((row) => ({
      line: row.line,
      cells: cellsOf(row, columns, found.places),
    })),
    found: new Set(found.places.keys()),
    unknown: found.row.cells.filter((cell, index) => cell !== '' && !used.has(index)),
    problems: [],
  }
}

interface Placed<Field> {
  readonly row: TableRow
  readonly index: number
  readonly places: ReadonlyMap<Field, number>
}

function nothing<Field extends string>(): Omit<HeadedTable<Field>, 'problems'> {
  return { rows: [], found: new Set(), unknown: [] }
}

/** Which cell of a row of headings is which field; the first of two equal headings counts. */
function placesOf<Field extends string>(
  row: TableRow,
  columns: readonly Column<Field>[],
): ReadonlyMap<Field, number> {
  const places = new Map<Field, number>()
  for (const { field, heading, also } of columns) {
    const names = new Set([heading, ...also].map(folded))
    const at = row.cells.findIndex((cell) => names.has(folded(cell)))
    if (at >= 0) places.set(field, at)
  }
  return places
}

function cellsOf<Field extends string>(
  { cells }: TableRow,
  columns: readonly Column<Field>[],
  places: ReadonlyMap<Field, number>,
): Readonly<Record<Field, string>> {
  const entries = columns.map(({ field }) => {
    const at = places.get(field)
    return [field, at === undefined ? '' : (cells[at] ?? '')] as const
  })
  return Object.fromEntries(entries) as Record<Field, string>
}

function folded(heading: string): string {
  return heading
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[:*]+$/, '')
    .trim()
    .toLowerCase()
}
