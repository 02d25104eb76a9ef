import type { FocusEvent } from 'react'

/** What a key press needs of the grid. */
interface Grid<Column> {
  readonly getAllDisplayedColumns: () => readonly Column[]
  readonly ensureColumnVisible: (column: Column) => void
  readonly ensureIndexVisible: (row: number) => void
  readonly getDisplayedRowCount: () => number
  readonly getPinnedBottomRowCount: () => number
  readonly setFocusedCell: (row: number, column: Column, pinned?: Pinned) => void
  readonly setFocusedHeader: (column: Column) => void
}
type Pinned = 'top' | 'bottom' | null | undefined

interface Press<Column> {
  readonly api: Grid<Column>
  readonly event: KeyboardEvent
}
interface PressInCell<Column> extends Press<Column> {
  readonly node: { readonly rowIndex: number | null; readonly rowPinned: Pinned }
}

/**
 * Home and End go to the ends of the row, and with Ctrl to the ends of the grid, as the ARIA grid pattern has it (the
 * grid's own Home and End leave the row). Enter and Space are left to the buttons inside cells.
 *
 * @returns whether the grid is to ignore the key
 */
export function keyInCell<Column>({ api, event, node }: PressInCell<Column>): boolean {
  if (event.key === 'Enter' || event.key === ' ') return true
  const column = columnFor(event, api)
  if (column === undefined) return false
  event.preventDefault()
  api.ensureColumnVisible(column)
  const inGrid = event.ctrlKey || event.metaKey
  if (!inGrid && node.rowIndex !== null) api.setFocusedCell(node.rowIndex, column, node.rowPinned)
  else if (event.key === 'End' && api.getPinnedBottomRowCount() > 0)
    api.setFocusedCell(api.getPinnedBottomRowCount() - 1, column, 'bottom')
  else {
    const row = event.key === 'Home' ? 0 : api.getDisplayedRowCount() - 1
    api.ensureIndexVisible(row)
    api.setFocusedCell(row, column)
  }
  return true
}

/** The same for the row of column headings. */
export function keyInHeading<Column>({ api, event }: Press<Column>): boolean {
  const column = columnFor(event, api)
  if (column === undefined) return false
  event.preventDefault()
  api.ensureColumnVisible(column)
  api.setFocusedHeader(column)
  return true
}

function columnFor<Column>({ key }: KeyboardEvent, api: Grid<Column>): Column | undefined {
  if (key === 'Home') return api.getAllDisplayedColumns()[0]
  if (key === 'End') return api.getAllDisplayedColumns().at(-1)
  return undefined
}

/** A cell that holds a button hands its focus on to it: the pattern's way for a cell with one control. */
export function focusTheButton({ target }: FocusEvent): void {
  if (target.classList.contains('ag-cell')) target.querySelector('button')?.focus()
}
