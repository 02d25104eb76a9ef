import { type ReactNode, useState } from 'react'
import type { BidChoice, BidRow, BidsView } from '../../../shared/views/bids.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { TextLine } from '../../ui/text-line.tsx'

interface MatchDialogProps {
  readonly view: BidsView
  readonly row: BidRow
  readonly onClose: () => void
  readonly onChoose: (choice: BidChoice) => void
}

/** Says of one file whose it is and where it goes. */
export function MatchDialog({ view, row, onClose, onChoose }: MatchDialogProps): ReactNode {
  const say = useSay()
  const known = row.isNewBidder ? undefined : view.bidders.find(({ name }) => name === row.bidder)
  const [bidder, setBidder] = useState(known?.bidder)
  const [name, setName] = useState(row.isNewBidder ? (row.bidder ?? '') : '')
  const [target, setTarget] = useState(row.target && JSON.stringify(row.target))
  const chosen = view.targets.find(({ value }) => value === target)?.target

  function choose() {
    const isNew = bidder === undefined && name.trim() !== ''
    onChoose({
      file: row.file,
      ...(bidder !== undefined && { whose: { kind: 'known', bidder } }),
      ...(isNew && { whose: { kind: 'new', name: name.trim() } }),
      ...(chosen !== undefined && { target: chosen }),
    })
  }
  return (
    <AskDialog title={row.name} doIt={say('lead.bids.chooseDo')} onClose={onClose} onDo={choose}>
      <SelectLine
        label={say('lead.bids.whoseLabel')}
        none={say('lead.bids.aNewBidder')}
        options={view.bidders.map((one) => ({ value: one.bidder, words: one.name }))}
        value={bidder}
        onChange={setBidder}
      />
      {bidder === undefined && (
        <TextLine label={say('lead.bids.newName')} value={name} onChange={setName} maxLength={500} />
      )}
      <SelectLine
        label={say('lead.bids.goesLabel')}
        none={say('lead.bids.notKnown')}
        options={view.targets.map(({ value, words }) => ({ value, words }))}
        value={target}
        onChange={setTarget}
      />
      {row.isSealed && <p className="hint">{say('lead.bids.sealedHint')}</p>}
    </AskDialog>
  )
}
