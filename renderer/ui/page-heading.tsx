import { useEffect, useRef, type ReactNode } from 'react'
import { useSay } from './say.tsx'

interface PageHeadingProps {
  /** For the window's title. */
  readonly title: string
  /** Takes the focus when the screen opens, so that a screen reader begins here; not where the cursor goes elsewhere. */
  readonly takesFocus?: boolean
  readonly children?: ReactNode
}

let screensShown = 0

/** The one h1 of a screen. */
export function PageHeading({ title, takesFocus = true, children = title }: PageHeadingProps) {
  const say = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = say('common.windowTitle', { screen: title })
  }, [say, title])
  useEffect(() => {
    // not on the very first screen: the program has only just opened, and reads itself from the top
    if (takesFocus && screensShown > 0) heading.current?.focus({ preventScroll: true })
    screensShown += 1
  }, [takesFocus])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
