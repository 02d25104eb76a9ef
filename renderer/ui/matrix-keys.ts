/** A place in a matrix: rows count from 0, and the headings are row -1; columns count from 0. */
export interface MatrixPlace {
  readonly row: number
  readonly column: number
}

/** What moving needs to know. */
export interface MatrixExtent {
  /** Rows without the headings. */
  readonly rows: number
  readonly columns: number
  /** How many rows are a page. */
  readonly page: number
  /** Where the cell begins that takes up this place, and how many columns it does. */
  readonly cellAt: (place: MatrixPlace) => { readonly column: number; readonly span: number }
}

const HEADINGS = -1

/**
 * Where a key leads, as the ARIA grid pattern has it: Home and End go to the ends of the row, and with Ctrl to the ends of the
 * matrix. Enter and Space are left to the buttons inside cells.
 *
 * @returns undefined for a key that moves nothing
 */
export function placeAfter(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  from: MatrixPlace,
  { rows, columns, page, cellAt }: MatrixExtent,
): MatrixPlace | undefined {
  const inMatrix = ctrlKey || metaKey
  const { column, span } = cellAt(from)
  const across = (to: number): MatrixPlace => ({ row: from.row, column: within(to, 0, columns - 1) })
  const down = (to: number): MatrixPlace => ({ row: within(to, HEADINGS, rows - 1), column: from.column })
  switch (key) {
    case 'ArrowLeft':
      return across(column - 1)
    case 'ArrowRight':
      return column + span < columns ? across(column + span) : from
    case 'ArrowUp':
      return down(from.row - 1)
    case 'ArrowDown':
      return down(from.row + 1)
    case 'PageUp':
      return from.row > 0 ? down(Math.max(0, from.row - page)) : from
    case 'PageDown':
      return down(from.row + page)
    case 'Home':
      return inMatrix ? { row: 0, column: 0 } : across(0)
    case 'End':
      return inMatrix ? { row: rows - 1, column: columns - 1 } : across(columns - 1)
    default:
      return undefined
  }
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
