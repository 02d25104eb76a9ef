import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'

interface PrintSheetProps {
  /** Called once the window for printing has been closed. */
  readonly onPrinted: () => void
  readonly children: ReactNode
}

/** Prints what it holds, and nothing else of the page. On the screen it is not seen. */
export function PrintSheet({ onPrinted, children }: PrintSheetProps): ReactNode {
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
  return createPortal(<div className="print-sheet">{children}</div>, document.body)
}
