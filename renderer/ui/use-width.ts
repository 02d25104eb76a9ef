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
      setRem(element.clientWidth / pixelsInRem())
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

/** Pixels in one rem: 16, or more where the person enlarged the text. */
export function pixelsInRem(): number {
  return Number(getComputedStyle(document.documentElement).fontSize.replace('px', ''))
}
