import type { ReactNode } from 'react'
import type { BidderId } from '../../../shared/identifiers.ts'
import type { TendersView } from '../../../shared/views/tenders.ts'
import type { Doing } from '../../use-doing.ts'
import { useView } from '../../use-view.ts'
import { BidderDialog } from './bidder-dialog.tsx'

interface CorrectDialogProps {
  readonly view: TendersView
  readonly doing: Doing
  readonly bidder: BidderId
  readonly onClose: () => void
}

/** Mends a tender: opens when its answers were read. */
export function CorrectDialog({ view, doing, bidder, onClose }: CorrectDialogProps): ReactNode {
  const { viewed } = useView({ view: 'tender', evaluation: view.frame.evaluation, bidder })
  if (viewed.kind !== 'shown') return null
  return <BidderDialog view={view} doing={doing} tender={viewed.view} onClose={onClose} />
}
