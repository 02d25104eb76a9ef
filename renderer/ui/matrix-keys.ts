import type { SuppressHeaderKeyboardEventParams, SuppressKeyboardEventParams } from 'ag-grid-community'
import type { FocusEvent } from 'react'

/**
 * Home and End go to the ends of the row, and with Ctrl to the ends of the grid, as the ARIA grid pattern has it (the
 * grid's own Home and End leave the row). Enter and Space are left to the buttons inside cells.
 *
 * @returns whether the grid is to ignore the key
 */
export function keyInCell<Row>({ api, event, node, column }: SuppressKeyboardEventParams<Row>): boolean {
  if (event.key === 'Enter' || event.key === ' ') return true
  if (event.key !== 'Home' && event.key !== 'End') return false
  event.preventDefault()
  const first = event.key === 'Home'
  const target = first ? api.getAllDisplayedColumns()[0] : api.getAllDisplayedColumns().at(-1)
  if (target === undefined) return true
  api.ensureColumnVisible(target)
  if (!event.ctrlKey && !event.metaKey) {
    if (target !== column && node.rowIndex !== null) {
      api.setFocusedCell(node.rowIndex, target, node.rowPinned)
    }
  } else if (!first && api.getPinnedBottomRowCount() > 0) {
    api.setFocusedCell(api.getPinnedBottomRowCount() - 1, target, 'bottom')
  } else {
    const row = first ? 0 : api.getDisplayedRowCount() - 1
    api.ensureIndexVisible(row)
    api.setFocusedCell(row, target)
  }
  return true
}

/** The same for the row of column headings. */
export function keyInHeading<Row>({ api, event }: SuppressHeaderKeyboardEventParams<Row>): boolean {
  if (event.key !== 'Home' && event.key !== 'End') return false
  event.preventDefault()
  const columns = api.getAllDisplayedColumns()
  const target = event.key === 'Home' ? columns[0] : columns.at(-1)
  if (target !== undefined) {
    api.ensureColumnVisible(target)
    api.setFocusedHeader(target)
  }
  return true
}

/** A cell that holds a button hands its focus on to it: the pattern's way for a cell with one control. */
export function focusTheButton({ target }: FocusEvent): void {
  if (target.classList.contains('ag-cell')) target.querySelector('button')?.focus()
}
