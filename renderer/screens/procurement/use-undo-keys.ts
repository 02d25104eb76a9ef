import { useEffect, useEffectEvent } from 'react'
import type { ProcurementWork } from './use-procurement.ts'

/** Ctrl+Z and Ctrl+Shift+Z, but in a box, where they belong to what is typed. */
export function useUndoKeys(work: ProcurementWork): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event
    if (key.toLowerCase() !== 'z' || altKey || !(ctrlKey || metaKey) || work.isLocked) return
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    void (shiftKey ? work.redo() : work.undo())
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}
