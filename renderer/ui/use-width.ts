import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

export interface MeasuredWidth<Place extends HTMLElement> {
  readonly place: RefObject<Place | null>
  /** In rem, so that enlarged text counts as a narrower window; undefined before the first measurement. */
  readonly rem: number | undefined
}

/** How much room an element has, measured again when the window or the size of the text changes. */
export function useWidth<Place extends HTMLElement>(): MeasuredWidth<Place> {
  const place = useRef<Place>(null)
  const [rem, setRem] = useState<number>()
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () => {
      const one = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setRem(element.clientWidth / one)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])
  return { place, rem }
}
