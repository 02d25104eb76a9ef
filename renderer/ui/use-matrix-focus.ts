import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type MatrixExtent, type MatrixPlace, placeAfter } from './matrix-keys.ts'

interface MatrixFocusProps {
  /** How many rows of headings there are. */
  readonly heads: number
  readonly extent: MatrixExtent
  /** Another place has the focus; undefined where none has any more. */
  readonly onPlace: (place: MatrixPlace | undefined) => void
}

interface MatrixFocus {
  /** Where the focus is; undefined while it is elsewhere on the page. */
  readonly focus: MatrixPlace | undefined
  /** For the grid, which takes the focus from outside and hands it on to a cell. */
  readonly handlers: {
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void
    readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void
  }
}

/** One tab stop, and keys that move inside it. The headings come first; afterwards the focus comes back to where it was. */
export function useMatrixFocus(
  grid: RefObject<HTMLElement | null>,
  { heads, extent, onPlace }: MatrixFocusProps,
): MatrixFocus {
  const [place, setPlace] = useState<MatrixPlace>({ row: -1, column: 0 })
  const [isInside, setIsInside] = useState(false)
  const isWanted = useRef(false)

  // the cell may only now have been drawn
  useLayoutEffect(() => {
    if (!isWanted.current) return
    isWanted.current = false
    cellIn(grid.current, place, heads)?.focus()
  }, [grid, place, heads])

  const goTo = ({ row, column }: MatrixPlace) => {
    const there = { row: Math.min(row, extent.rows - 1), column: Math.min(column, extent.columns - 1) }
    isWanted.current = true
    setIsInside(true)
    setPlace({ row: there.row, column: extent.cellAt(there).column })
  }
  return {
    focus: isInside ? place : undefined,
    handlers: {
      onFocus: ({ target, currentTarget }) => {
        if (target === currentTarget) {
          goTo(place)
          return
        }
        const cell = target.closest<HTMLElement>('[aria-colindex]')
        const at = cell && placeOf(cell, heads)
        if (!at) return
        setIsInside(true)
        if (at.row !== place.row || at.column !== place.column) setPlace(at)
        onPlace(at)
        // a cell that holds a button hands its focus on to it: the pattern's way for a cell with one control
        if (cell === target) cell.querySelector('button')?.focus()
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return
        setIsInside(false)
        onPlace(undefined)
      },
      onKeyDownCapture: (event) => {
        if (event.altKey || event.shiftKey || event.target === event.currentTarget) return
        const to = placeAfter(event, place, extent)
        if (to === undefined) return
        event.preventDefault()
        goTo(to)
      },
    },
  }
}

/** Where a cell stands, by what it says of itself. */
export function placeOf(cell: Element, heads: number): MatrixPlace | undefined {
  const row = cell.parentElement?.getAttribute('aria-rowindex')
  const column = cell.getAttribute('aria-colindex')
  if (row === undefined || row === null || column === null) return undefined
  return { row: Number(row) - heads - 1, column: Number(column) - 1 }
}

function cellIn(grid: HTMLElement | null, { row, column }: MatrixPlace, heads: number) {
  const inRow = `[aria-rowindex="${String(row + heads + 1)}"]`
  return grid?.querySelector<HTMLElement>(`${inRow} > [aria-colindex="${String(column + 1)}"]`)
}
