import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { readingPlace, type ReadingPlace } from './reading-place.ts'

/** Follows what of the answer is in sight, whether the pane scrolls or the whole page. */
export function useReadingPlace(
  answer: RefObject<HTMLElement | null>,
  onMove: (place: ReadingPlace) => void,
): ReadingPlace {
  const [place, setPlace] = useState<ReadingPlace>({ top: 1, read: 1 })
  const look = useEffectEvent(() => {
    const now = placeIn(answer.current)
    if (!now || (now.top === place.top && now.read === place.read)) return
    setPlace(now)
    onMove(now)
  })
  useEffect(() => {
    let frame = requestAnimationFrame(look)
    const onScroll = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    const resized = new ResizeObserver(onScroll)
    if (answer.current) resized.observe(answer.current)
    // `capture` hears every scrolling part of the page, and the page
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      resized.disconnect()
      document.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [answer])
  return place
}

function placeIn(answer: HTMLElement | null): ReadingPlace | undefined {
  if (!answer?.checkVisibility()) return undefined
  const pane = answer.getBoundingClientRect()
  // where one paragraph is shown at a time, the others have no place
  const shown = [...answer.querySelectorAll<HTMLElement>('[data-paragraph]')].filter((one) =>
    one.checkVisibility(),
  )
  const { top, read } = readingPlace(
    shown.map((one) => one.getBoundingClientRect()),
    { top: Math.max(pane.top, 0), bottom: Math.min(pane.bottom, window.innerHeight) },
  )
  return { top: numberOf(shown[top - 1]) ?? top, read: numberOf(shown[read - 1]) ?? read }
}

function numberOf(paragraph: HTMLElement | undefined): number | undefined {
  return paragraph && Number(paragraph.dataset['paragraph'])
}
