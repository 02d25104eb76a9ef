import { useEffect, useEffectEvent } from 'react'

/** Covers the answers. */
export const BREAK_KEY = 'Ctrl+Shift+B'

/**
 * Calls `act` for a key of the whole window: "F1", or with modifiers in this order "Ctrl+Shift+B" (the letter as typed
 * without Shift). Single letters are never taken: they belong to the control that has the focus (WCAG 2.1.4).
 */
export function useKey(key: string, act: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (nameOf(event) !== key) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}

function nameOf({ key, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toUpperCase() : key
  return [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta', name]
    .filter(Boolean)
    .join('+')
}
