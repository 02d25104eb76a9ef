import { useEffect, useState, type RefObject } from 'react'
import { selectedQuotes, type SelectedQuote } from './selected-quotes.ts'

export interface QuotedSelection {
  readonly quotes: readonly SelectedQuote[]
  /** Under the last selected line, in pixels from the top and left of the scrolled answer. */
  readonly top: number
  readonly left: number
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
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('pointerup', onUp)
    document.addEventListener('pointercancel', onUp)
    document.addEventListener('selectionchange', read)
    return () => {
      document.removeEventListener('pointerdown', onDown)
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
  if (!last) return undefined
  return {
    quotes,
    top: last.bottom - around.top + answer.scrollTop,
    left: last.left - around.left,
  }
}
