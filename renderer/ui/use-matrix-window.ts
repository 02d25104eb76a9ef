import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { covers, isSame, type MatrixLayout, type Stretch } from './matrix-layout.ts'
import { pixelsInRem } from './use-width.ts'

/** In rem: as high as a matrix is thought to be until it was measured. */
const FIRST_HEIGHT = 40

/**
 * A column that comes near is put in within so many frames, a part of the rows in each: all at once they would take longer than
 * a frame has. It stands ready before it is in sight.
 */
const PARTS = 3

interface InSight {
  readonly rows: Stretch
  /** The columns that are drawn in each part of the rows. */
  readonly parts: readonly Stretch[]
  /** How many rows are in sight. */
  readonly page: number
}

interface DrawnWindow {
  readonly rows: Stretch
  readonly columnsIn: (row: number) => Stretch
  readonly page: number
  readonly onScroll: () => void
}

/** Which rows and columns of a matrix are drawn: those in sight, and a few at each side. */
export function useMatrixWindow(
  grid: RefObject<HTMLElement | null>,
  layout: MatrixLayout,
  room: number,
  rowHeight: number,
): DrawnWindow {
  const [inSight, setInSight] = useState((): InSight => {
    const { rows, columns } = layout.windowOf({ left: 0, top: 0, width: room, height: FIRST_HEIGHT })
    return { rows, parts: Array.from({ length: PARTS }, () => columns), page: 1 }
  })
  const latest = useRef(inSight)
  const frame = useRef(0)

  const onScroll = useCallback(() => {
    const draw = () => {
      frame.current = 0
      const before = latest.current
      const after = grid.current ? stepFrom(before, grid.current, layout, rowHeight) : before
      if (after === before) return
      latest.current = after
      setInSight(after)
      frame.current = requestAnimationFrame(draw)
    }
    if (frame.current === 0) frame.current = requestAnimationFrame(draw)
  }, [grid, layout, rowHeight])
  useLayoutEffect(() => {
    const element = grid.current
    if (element === null) return
    // it measures at once, too
    const observer = new ResizeObserver(onScroll)
    observer.observe(element)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame.current)
      frame.current = 0
    }
  }, [grid, onScroll])
  const { rows, parts, page } = inSight
  return { rows, page, onScroll, columnsIn: (row) => parts[(row + PARTS) % PARTS] ?? { from: 0, to: 0 } }
}

/** One part of the rows further towards what is to be drawn; all of them, where one lacks what is in sight. */
function stepFrom(before: InSight, element: HTMLElement, layout: MatrixLayout, rowHeight: number): InSight {
  const rem = pixelsInRem()
  const height = element.clientHeight / rem
  const { rows, columns, inSight } = layout.windowOf({
    left: element.scrollLeft / rem,
    top: element.scrollTop / rem,
    width: element.clientWidth / rem,
    height,
  })
  const page = Math.max(1, Math.floor(height / rowHeight) - 2)
  const isLate = before.parts.some((part) => !covers(part, inSight))
  const next = before.parts.findIndex((part) => !isSame(part, columns))
  if (next === -1 && before.page === page && isSame(before.rows, rows)) return before
  // the same object for the same columns, or rows would be drawn again for nothing
  const parts = before.parts.map((part, at) =>
    !isSame(part, columns) && (isLate || at === next) ? columns : part,
  )
  return { rows, parts, page }
}
