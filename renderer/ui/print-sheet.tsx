import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from './class-names.ts'

interface PrintSheetProps {
  /** Called once the window for printing has been closed. */
  readonly onPrinted: () => void
  /** For whoever reads large print: 18 points, and more room to write. */
  readonly isLarge?: boolean
  readonly children: ReactNode
}

/** Prints what it holds, and nothing else of the page. On the screen it is not seen. */
export function PrintSheet({ onPrinted, isLarge = false, children }: PrintSheetProps): ReactNode {
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted, { once: true })
    // after the fonts and the sheet itself were drawn
    const frame = requestAnimationFrame(() => {
      window.print()
    })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', onPrinted)
    }
  }, [onPrinted])
  return createPortal(
    <div className={classNames('print-sheet', isLarge && 'large')}>{children}</div>,
    document.body,
  )
}
