import { useEffect, useState, type RefObject } from 'react'
import { usePreferences } from '../preferences.ts'
import type { OwnProperties } from './own-properties.ts'

interface Band {
  /** In the pane, in pixels. */
  readonly top: number
  readonly height: number
}

/**
 * A band over the line that the mouse is on, or over the paragraph that the keyboard went to. Stands in the pane that scrolls, and
 * scrolls with it.
 */
export function ReadingRuler({ pane }: { readonly pane: RefObject<HTMLElement | null> }) {
  const { ruler } = usePreferences()
  const [band, setBand] = useState<Band>()
  useEffect(() => {
    const element = pane.current
    if (!element || !ruler) return
    const show = (rect: DOMRect | undefined, height = rect?.height ?? 0) => {
      if (!rect) return
      const middle = rect.top + rect.height / 2 - element.getBoundingClientRect().top + element.scrollTop
      setBand({ top: Math.round(middle - height / 2), height: Math.round(height) })
    }
    const onPointer = ({ clientX, clientY }: PointerEvent) => {
      const line = lineAt(clientX, clientY, element)
      if (line) show(line.rect, line.height)
    }
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element)
        show(target.closest('li')?.querySelector('[data-paragraph]')?.getBoundingClientRect())
    }
    element.addEventListener('pointermove', onPointer)
    element.addEventListener('focusin', onFocus)
    return () => {
      element.removeEventListener('pointermove', onPointer)
      element.removeEventListener('focusin', onFocus)
    }
  }, [pane, ruler])
  if (!ruler || !band) return null
  const place: OwnProperties = { '--top': `${String(band.top)}px`, '--height': `${String(band.height)}px` }
  return <div className="ruler" style={place} aria-hidden="true" />
}

/** The line of text at a point, and how high lines are there. */
function lineAt(x: number, y: number, pane: HTMLElement): { rect: DOMRect; height: number } | undefined {
  const caret = document.caretPositionFromPoint(x, y)
  const node = caret?.offsetNode
  const parent = node?.parentElement
  if (!caret || node?.nodeType !== Node.TEXT_NODE || !parent || !pane.contains(node)) return undefined
  const range = document.createRange()
  const length = node.textContent?.length ?? 0
  range.setStart(node, Math.max(Math.min(caret.offset, length - 1), 0))
  range.setEnd(node, Math.min(caret.offset + 1, length))
  const rect = [...range.getClientRects()].findLast(({ top, bottom }) => y >= top - 12 && y <= bottom + 12)
  const height = Number(getComputedStyle(parent).lineHeight.replace('px', ''))
  return rect && { rect, height: Number.isNaN(height) ? rect.height : height }
}
