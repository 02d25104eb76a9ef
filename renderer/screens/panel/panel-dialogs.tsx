import type { ReactNode } from 'react'
import { InterestDialog } from '../progress/interest-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { MemberDialog } from './member-dialog.tsx'
import { ToldDialog } from './told-dialog.tsx'
import type { Panel } from './use-panel.ts'

/** What lies over the page of the panel. */
export function PanelDialogs({ panel }: { readonly panel: Panel }): ReactNode {
  const { dialog, setDialog, doing } = panel
  if (!dialog) return null
  const close = () => {
    setDialog(undefined)
  }
  switch (dialog.kind) {
    case 'member':
      return <MemberDialog member={dialog.member} panel={panel} onClose={close} />
    case 'interest':
      return <InterestDialog need={{ kind: 'interest', ...dialog.interest }} doing={doing} onClose={close} />
    case 'import':
      return <ImportDialog panel={panel} onClose={close} />
    case 'told':
      return <ToldDialog panel={panel} onClose={close} />
  }
}
