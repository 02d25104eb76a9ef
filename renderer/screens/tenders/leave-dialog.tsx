import type { ReactNode } from 'react'
import type { TenderRow } from '../../../shared/views/tenders.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Doing } from '../../use-doing.ts'

interface LeaveDialogProps {
  readonly act: 'withdraw' | 'exclude'
  readonly row: TenderRow
  readonly doing: Doing
  readonly onClose: () => void
}

/** A bidder takes the tender back, or the buyer shuts it out. Either stays in the record, with its reason. */
export function LeaveDialog({ act, row: { bidder, name }, doing, onClose }: LeaveDialogProps): ReactNode {
  const say = useSay()
  return (
    <ReasonDialog
      title={say(`lead.tenders.leave.${act}`, { bidder: name })}
      doIt={say(`lead.tenders.leave.${act}Do`)}
      doing={doing}
      onClose={onClose}
      onDo={(reason) => {
        onClose()
        void doing.act({ type: act === 'withdraw' ? 'WithdrawTender' : 'ExcludeTender', bidder, reason })
      }}
    >
      <p>{say(`lead.tenders.leave.${act}Text`)}</p>
    </ReasonDialog>
  )
}
