import { useEffectEvent, useLayoutEffect, type RefObject } from 'react'

/**
 * Gives the focus back when a part of the page goes away while it has the focus. A part can go by itself, between the
 * moment in which its button gets the focus and the one in which the button is pressed; without this the focus would be
 * nowhere.
 */
export function useFocusBack(part: RefObject<HTMLElement | null>, giveBack: () => void): void {
  const onGone = useEffectEvent(giveBack)
  useLayoutEffect(() => {
    const element = part.current
    return () => {
      // still in the page here, and gone right after: only then can something else take the focus
      if (element?.contains(document.activeElement) === true)
        setTimeout(() => {
          onGone()
        })
    }
  }, [part])
}
