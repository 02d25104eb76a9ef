import { type ReactNode, useState } from 'react'
import { typedPrice } from '../../../shared/analysis/invented-bids.ts'
import { inPounds, poundsIn } from '../../../shared/tenders/pounds.ts'
import type { PriceCell, TenderRow } from '../../../shared/views/tenders.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import type { Doing } from '../../use-doing.ts'

interface PriceFieldProps {
  readonly row: TenderRow
  readonly cell: PriceCell
  readonly title: string
  readonly doing: Doing
  readonly isFixed: boolean
}

/** One price: what was typed is entered by its button, exactly as it was written. */
export function PriceField({ row, cell, title, doing, isFixed }: PriceFieldProps): ReactNode {
  const say = useSay()
  const announce = useAnnounce()
  const [typed, setTyped] = useState(cell.words ?? '')
  const [error, setError] = useState<string>()
  if (isFixed) return cell.words ?? <span className="calm">{say('lead.tenders.noPrice')}</span>
  const isChanged = typed.trim() !== (cell.words ?? '')

  async function enter() {
    const price = poundsIn(typed)
    const fault = typedPrice(typed)
    setError(
      typeof fault !== 'string'
        ? undefined
        : say(fault === 'notPositive' ? 'lead.lab.priceFault.notPositive' : 'lead.tenders.prices.notANumber'),
    )
    if (price === undefined || typeof fault === 'string') return
    const { bidder, name } = row
    const entering = (what: string) => ({
      ...{ type: 'EnterPrice' as const, bidder, criterion: cell.criterion, price: what },
    })
    // the first price of all can only be replaced: no entry says that there was none
    const back = cell.price !== undefined && {
      name: say('lead.undo.price', { bidder: name, price: inPounds(price) }),
      commands: [entering(cell.price)],
    }
    if ((await doing.act(entering(price), back || undefined)) && !back)
      announce(say('lead.tenders.prices.entered', { bidder: name }))
  }
  return (
    <form
      className="price-field"
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <TextLine
        label={say('lead.tenders.prices.of', { bidder: row.name, criterion: title })}
        value={typed}
        onChange={setTyped}
        maxLength={60}
        error={error}
      />
      {isChanged && (
        <Button kind="second" small type="submit" isPending={doing.busy}>
          {say('lead.tenders.prices.enter')}
        </Button>
      )}
    </form>
  )
}
