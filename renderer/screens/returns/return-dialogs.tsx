import type { ReactNode } from 'react'
import { ConflictDialog } from './conflict-dialog.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import { ForkDialog } from './fork-dialog.tsx'
import { StopDialog } from './stop-dialog.tsx'
import type { Returns } from './use-returns.ts'

/** What lies over the page of returns. */
export function ReturnDialogs({ returns }: { readonly returns: Returns }): ReactNode {
  const { dialog, setDialog } = returns
  const close = () => {
    setDialog(undefined)
  }
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'fork':
      return <ForkDialog {...dialog} returns={returns} onClose={close} />
    case 'stop':
      return <StopDialog {...dialog} returns={returns} onClose={close} />
    case 'conflict':
      return <ConflictDialog {...dialog} returns={returns} onClose={close} />
    case 'correct':
      return <CorrectionDialog {...dialog} returns={returns} onClose={close} />
  }
}
