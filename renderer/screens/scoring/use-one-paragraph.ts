import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { usePreferences } from '../../preferences.ts'
import { onShowParagraph } from './show-paragraph.ts'

export interface OneParagraph {
  /** The only paragraph that is shown, counted from 1; undefined where all are. */
  readonly only: number | undefined
  /** The person wants one at a time, and asked for the rest. */
  readonly isOpened: boolean
  readonly setOpened: (isOpened: boolean) => void
  readonly goTo: (number: number) => void
}

/** One paragraph at a time, for those who lose their place among many. */
export function useOneParagraph(pane: RefObject<HTMLElement | null>, first: number): OneParagraph {
  const { oneParagraph } = usePreferences()
  const [at, setAt] = useState(first)
  const [isOpened, setOpened] = useState(false)
  useEffect(
    () =>
      onShowParagraph(pane.current, (number) => {
        // whoever asks scrolls there at once
        flushSync(() => {
          setAt(number)
        })
      }),
    [pane],
  )
  return {
    only: oneParagraph && !isOpened ? at : undefined,
    isOpened: oneParagraph && isOpened,
    setOpened,
    goTo: (number) => {
      flushSync(() => {
        setAt(number)
      })
    },
  }
}
