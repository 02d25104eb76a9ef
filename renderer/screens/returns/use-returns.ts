import { useState } from 'react'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { ReturnDevice, ReturnPerson, ReturnsView, ScoreConflict } from '../../../shared/views/returns.ts'
import type { Doing } from '../../use-doing.ts'
import { useImport, type Import } from './use-import.ts'

export type ReturnDialog =
  | { readonly kind: 'fork' | 'stop'; readonly person: ReturnPerson; readonly device: ReturnDevice }
  | { readonly kind: 'correct'; readonly person: ReturnPerson }
  | { readonly kind: 'conflict'; readonly conflict: ScoreConflict }

/** What was made last, said where it was asked for. */
export interface Ready {
  readonly sentence: string
  readonly files: readonly OutgoingFile[]
  readonly words: readonly string[] | undefined
}

export interface Returns {
  readonly view: ReturnsView
  readonly doing: Doing
  readonly importing: Import
  readonly dialog: ReturnDialog | undefined
  readonly setDialog: (dialog: ReturnDialog | undefined) => void
  /** The page to confirm is shown instead of the others. */
  readonly confirming: boolean
  readonly setConfirming: (confirming: boolean) => void
  readonly ready: Ready | undefined
  readonly setReady: (ready: Ready | undefined) => void
}

export function useReturns(view: ReturnsView, doing: Doing, reload: () => void): Returns {
  const importing = useImport(view.frame.evaluation, reload)
  const [dialog, setDialog] = useState<ReturnDialog>()
  const [confirming, setConfirming] = useState(false)
  const [ready, setReady] = useState<Ready>()
  return { view, doing, importing, dialog, setDialog, confirming, setConfirming, ready, setReady }
}
