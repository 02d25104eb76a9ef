import { type PointerEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { MatrixPlace } from './matrix-keys.ts'
import { placeOf } from './use-matrix-focus.ts'

/** Milliseconds before a cell is explained, and before what explains it goes while the pointer is on its way there. */
const WAIT = 400
const STAY = 150

interface Tooltip {
  readonly words: string
  readonly cell: DOMRect
}

interface MatrixTooltipProps {
  readonly grid: RefObject<HTMLElement | null>
  /** How many rows of headings there are. */
  readonly heads: number
  readonly wordsAt: (place: MatrixPlace) => string | undefined
  readonly children: ReactNode
}

/**
 * Explains the cell that is pointed at. It stays while it is pointed at itself, and goes on Escape and on scrolling. A screen
 * reader hears the same from the cell.
 */
export function MatrixTooltip({ grid, heads, wordsAt, children }: MatrixTooltipProps): ReactNode {
  const [tooltip, setTooltip] = useState<Tooltip>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pointed = useRef<Element>(undefined)

  useEffect(() => {
    if (!tooltip) return
    const hide = () => {
      setTooltip(undefined)
    }
    const hideOnEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') hide()
    }
    addEventListener('scroll', hide, { capture: true, passive: true })
    addEventListener('keydown', hideOnEscape)
    return () => {
      removeEventListener('scroll', hide, { capture: true })
      removeEventListener('keydown', hideOnEscape)
    }
  }, [tooltip])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )

  const later = (wait: number, act: () => void) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(act, wait)
  }
  const point = ({ target, pointerType }: PointerEvent) => {
    const cell = target instanceof Element ? target.closest('[aria-colindex]') : null
    if (pointerType === 'touch' || cell === (pointed.current ?? null)) return
    pointed.current = cell ?? undefined
    const place = cell && placeOf(cell, heads)
    later(tooltip ? STAY : WAIT, () => {
      const words = place && wordsAt(place)
      setTooltip(
        words !== undefined && words !== null && cell
          ? { words, cell: cell.getBoundingClientRect() }
          : undefined,
      )
    })
  }
  const leave = () => {
    pointed.current = undefined
    later(STAY, () => {
      setTooltip(undefined)
    })
  }
  const stay = () => {
    clearTimeout(timer.current)
  }
  return (
    <div onPointerOver={point} onPointerLeave={leave} onPointerDown={leave}>
      {children}
      {tooltip && grid.current
        ? createPortal(
            <div
              role="tooltip"
              className="matrix-tooltip"
              style={placeBy(tooltip.cell)}
              onPointerEnter={stay}
              onPointerLeave={leave}
            >
              {tooltip.words}
            </div>,
            grid.current.ownerDocument.body,
          )
        : null}
    </div>
  )
}

/** Beneath the cell; above it, where there is no room beneath. In pixels of the window. */
function placeBy({ left, right, top, bottom }: DOMRect) {
  const { clientWidth, clientHeight } = document.documentElement
  return {
    ...(bottom > clientHeight * 0.75 ? { bottom: clientHeight - top } : { top: bottom }),
    ...(left > clientWidth / 2 ? { right: clientWidth - right } : { left }),
  }
}
