import { useEffect, useState, type RefObject } from 'react'
import { pixelsInRem } from '../../ui/use-width.ts'
import { selectedQuotes, type SelectedQuote } from './selected-quotes.ts'

/** What the bar for the selected words needs above or under them, in rem. */
const BAR_HEIGHT = 4

export interface QuotedSelection {
  readonly quotes: readonly SelectedQuote[]
  /** The edges of the selected lines, in pixels from the top and left of the scrolled answer. */
  readonly top: number
  readonly bottom: number
  readonly left: number
  /** No room is left under the last selected line, and there is some above the first. */
  readonly goesAbove: boolean
}

/** The selection in the answer, once the mouse or the finger is up. */
export function useSelectedQuotes(answer: RefObject<HTMLElement | null>): {
  readonly selected: QuotedSelection | undefined
  readonly clear: () => void
} {
  const [selected, setSelected] = useState<QuotedSelection>()
  useEffect(() => {
    let isDown = false
    const read = () => {
      if (!isDown) setSelected(selectionIn(answer.current))
    }
    const onDown = () => {
      isDown = true
    }
    const onUp = () => {
      isDown = false
      // the selection settles after the event that ends it
      setTimeout(read)
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setSelected(undefined)
    }
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerup', onUp)
    document.addEventListener('pointercancel', onUp)
    document.addEventListener('selectionchange', read)
    return () => {
      document.removeEventListener('pointerdown', onDown)
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerup', onUp)
      document.removeEventListener('pointercancel', onUp)
      document.removeEventListener('selectionchange', read)
    }
  }, [answer])
  return {
    selected,
    clear: () => {
      document.getSelection()?.removeAllRanges()
      setSelected(undefined)
    },
  }
}

function selectionIn(answer: HTMLElement | null): QuotedSelection | undefined {
  const selection = document.getSelection()
  if (!answer || !selection || selection.isCollapsed) return undefined
  const quotes = selectedQuotes(selection, answer)
  if (quotes.length === 0) return undefined
  const lines = selection.getRangeAt(0).getClientRects()
  const last = lines.item(lines.length - 1)
  const around = answer.getBoundingClientRect()
  const first = lines.item(0)
  if (!first || !last) return undefined
  const room = BAR_HEIGHT * pixelsInRem()
  const end = Math.min(around.bottom, window.innerHeight)
  return {
    quotes,
    top: first.top - around.top + answer.scrollTop,
    bottom: last.bottom - around.top + answer.scrollTop,
    left: last.left - around.left,
    goesAbove: end - last.bottom < room && first.top - around.top > room,
  }
}
