import { useEffect } from 'react'
import { guardLeaving } from '../../route.ts'
import type { DraftSaver } from './draft-saver.ts'

/**
 * Saves what waits wherever a screen may be left: by a link, by another window, by closing. What could not be saved
 * goes to `keep`, for the way back.
 *
 * @param keep must be the same function each time
 */
export function useSafeLeaving<Draft extends object>(
  saver: DraftSaver<Draft>,
  keep: (draft: Draft) => void,
): void {
  useEffect(() => {
    const flush = () => saver.flush()
    const stopGuarding = guardLeaving(flush)
    const onBlur = () => void flush()
    const onPageHide = () => {
      saver.leave()
    }
    window.addEventListener('blur', onBlur)
    document.addEventListener('visibilitychange', onBlur)
    window.addEventListener('pagehide', onPageHide)
    return () => {
      stopGuarding()
      window.removeEventListener('blur', onBlur)
      document.removeEventListener('visibilitychange', onBlur)
      window.removeEventListener('pagehide', onPageHide)
      // left by the browser's own Back, which nothing can hold up: what fails now is kept for the way back
      void flush().then((isSaved) => {
        if (!isSaved && saver.unsaved !== undefined) keep(saver.unsaved)
      })
    }
  }, [saver, keep])
}
