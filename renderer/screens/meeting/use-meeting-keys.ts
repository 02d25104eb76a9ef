import { useEffectEvent, useLayoutEffect } from 'react'
import { usePreferences } from '../../preferences.ts'
import { isWriting } from '../../ui/use-key.ts'

/** What a key of the meeting does; answers false where the key keeps what it does otherwise. */
export interface MeetingKeys {
  readonly score: (digit: string) => boolean
  readonly letter: Readonly<Record<string, () => void>>
  readonly record: () => void
  readonly nextBidder: () => void
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** Out of a box, so that the keys work again. */
  readonly leaveBox: () => void
}

/**
 * The keys of the facilitator's window. Letters and digits only while nobody writes and where single keys are wanted
 * (WCAG 2.1.4); Enter and the arrow only where no control of its own has the focus.
 */
export function useMeetingKeys(keys: MeetingKeys): void {
  const { singleKeys } = usePreferences()

  function taken({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
    if (document.querySelector('[role=dialog]') || altKey) return false
    if (ctrlKey || metaKey) return withControl(key, shiftKey)
    if (isWriting()) return inBox(key)
    return onPage(key)
  }

  function withControl(key: string, shiftKey: boolean): boolean {
    if (key === 'Enter') {
      keys.record()
      return true
    }
    if (key.toLowerCase() !== 'z' || isWriting()) return false
    return shiftKey ? keys.redo() : keys.undo()
  }

  function inBox(key: string): boolean {
    if (key === 'Escape') {
      keys.leaveBox()
      return true
    }
    if (key !== 'Enter' || document.activeElement?.matches('textarea, [type=time]') === true) return false
    keys.record()
    return true
  }

  function onPage(key: string): boolean {
    if (key === 'Enter' && !hasOwn('Enter')) {
      keys.record()
      return true
    }
    if (key === 'ArrowDown' && !hasOwn('arrows')) {
      keys.nextBidder()
      return true
    }
    if (!singleKeys) return false
    const act = keys.letter[key.toLowerCase()]
    act?.()
    return act !== undefined || keys.score(key)
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!taken(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  })
  useLayoutEffect(() => {
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [])
}

const controls = {
  Enter: 'button, a, summary, input[type=checkbox], [role=columnheader]',
  arrows: 'input[type=radio], [role=gridcell], [role=rowheader], [role=columnheader], [role=grid] *, select',
} as const

function hasOwn(what: keyof typeof controls): boolean {
  return document.activeElement?.matches(controls[what]) === true
}
