import { useEffectEvent, useLayoutEffect } from 'react'

/** Covers the answers. */
export const BREAK_KEY = 'Ctrl+Shift+B'
/** Reads aloud, or stops. */
export const READ_ALOUD_KEY = 'Ctrl+Shift+L'

/** Opens the search of a lead. */
export const FIND_KEY = 'Ctrl+K'

/** Opens the panel for text and colours. */
export const TEXT_KEY = 'Ctrl+,'

/**
 * Calls `act` for a key of the whole window: "F1", or with modifiers in this order "Ctrl+Shift+B" (the letter as typed
 * without Shift). Single letters are never taken: they belong to the control that has the focus (WCAG 2.1.4).
 *
 * @param applies where this says no, the key keeps what it does otherwise
 */
export function useKey(key: string, act: () => void, applies: () => boolean = () => true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (nameOf(event) !== key || !applies()) return
    event.preventDefault()
    act()
  })
  // before the page is seen: whoever sees it may press a key
  useLayoutEffect(() => {
    // on the way down: a control with keys of its own lets none come up
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [])
}

/** Does what a key of the window does, for those who choose it from a list. */
export function pressKey(key: string): void {
  const parts = key.split('+')
  window.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: parts.at(-1) ?? '',
      ctrlKey: parts.includes('Ctrl'),
      shiftKey: parts.includes('Shift'),
    }),
  )
}

/** Whether what is typed now are words in a box. */
export function isWriting(): boolean {
  const writing =
    'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=range])'
  return document.activeElement?.matches(writing) === true
}

function nameOf({ key, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toUpperCase() : key
  // whether a sign needs Shift is a matter of the keyboard
  const isSign = key.length === 1 && key.toLowerCase() === name
  return [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && !isSign && 'Shift', metaKey && 'Meta', name]
    .filter(Boolean)
    .join('+')
}
