import { useState } from 'react'
import type { PanelInterest, PanelMember, PanelView } from '../../../shared/views/panel.ts'
import type { Doing } from '../../use-doing.ts'
import { useAllotting, type Allotting } from './use-allotting.ts'

/** A dialog over the page, and about whom. */
export type PanelDialog =
  | { readonly kind: 'member'; readonly member: PanelMember | undefined }
  | { readonly kind: 'interest'; readonly interest: PanelInterest }
  | { readonly kind: 'told' | 'import' }

export interface Panel {
  readonly view: PanelView
  readonly doing: Doing
  readonly allotting: Allotting
  readonly dialog: PanelDialog | undefined
  readonly setDialog: (dialog: PanelDialog | undefined) => void
}

export function usePanel(view: PanelView, doing: Doing): Panel {
  const [dialog, setDialog] = useState<PanelDialog>()
  return { view, doing, allotting: useAllotting(view, doing), dialog, setDialog }
}
