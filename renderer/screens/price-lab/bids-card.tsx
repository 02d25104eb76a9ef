import { CircleAlert, Plus, X } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { MOST_BIDS, withAnother, type TypedBid } from '../../../shared/analysis/invented-bids.ts'
import { compare, toDecimal, toFixed } from '../../../shared/fraction.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import type { LabCardProps } from './formula-cards.tsx'
import { bidOf, useLabWords } from './lab-words.ts'
import type { BidRow, PriceWork } from './use-laboratory.ts'

/** Bids that nobody made, to be changed at will. */
export function BidsCard({ work, laboratory, change }: LabCardProps): ReactNode {
  const say = useSay()
  const table = useRef<HTMLTableElement>(null)
  const { rows, otherOf, budget } = laboratory
  const bids = rows.map(({ letter, price, other }): TypedBid => ({ letter, price, other }))
  return (
    <Card
      title={say('lead.lab.bids')}
      className="flush lab-bids"
      actions={
        !work.isLocked &&
        rows.length < MOST_BIDS && (
          <Button
            kind="second"
            small
            before={Plus}
            aria-label={say('lead.lab.addBid')}
            onPress={() => {
              change({ bids: withAnother(bids) })
              // typing goes on in the new one
              setTimeout(() => table.current?.querySelector<HTMLElement>('tbody:last-of-type input')?.focus())
            }}
          >
            {say('lead.lab.add')}
          </Button>
        )
      }
    >
      <table ref={table} className="lead-table" aria-label={say('lead.lab.bids')}>
        <thead>
          <tr>
            <th scope="col">{say('lead.lab.bid')}</th>
            <th scope="col">{say('lead.lab.price', { yearly: String(budget !== undefined) })}</th>
            <th scope="col">
              {say('lead.lab.other')}{' '}
              <span className="sub">{say('lead.lab.otherOf', { of: toDecimal(otherOf) })}</span>
            </th>
            <td />
          </tr>
        </thead>
        {rows.map((row, index) => (
          <BidLines
            key={row.letter}
            row={row}
            laboratory={laboratory}
            isReadOnly={work.isLocked}
            onChange={(part) => {
              const bid = bids[index]
              if (bid) change({ bids: bids.with(index, { ...bid, ...part }) })
            }}
            onRemove={() => {
              change({ bids: bids.toSpliced(index, 1) })
            }}
            onGone={() => {
              const place = table.current
              const next =
                place?.querySelector<HTMLElement>('tbody:last-of-type input') ??
                place?.closest('section')?.querySelector('button')
              next?.focus()
            }}
          />
        ))}
      </table>
    </Card>
  )
}

interface BidLinesProps {
  readonly row: BidRow
  readonly laboratory: PriceWork
  readonly isReadOnly: boolean
  readonly onChange: (part: Partial<TypedBid>) => void
  readonly onRemove: () => void
  /** It had the focus, and is no more. */
  readonly onGone: () => void
}

function BidLines({ row, laboratory, isReadOnly, onChange, onRemove, onGone }: BidLinesProps) {
  const say = useSay()
  const words = useLabWords()
  const part = useRef<HTMLTableSectionElement>(null)
  useFocusBack(part, onGone)
  const name = words.bid(row.letter)
  const remarks = useRemarks(row, laboratory)
  return (
    <tbody ref={part}>
      <tr>
        <th scope="row">{name}</th>
        <td>
          <TextLine
            label={say('lead.lab.priceOf', { bid: name })}
            value={row.price}
            onChange={(price) => {
              onChange({ price })
            }}
            error={row.priceFault && say(`lead.lab.priceFault.${row.priceFault}`)}
            maxLength={40}
            inputMode="decimal"
            isReadOnly={isReadOnly}
          />
        </td>
        <td>
          <TextLine
            label={say('lead.lab.otherMarksOf', { bid: name })}
            value={row.other}
            onChange={(other) => {
              onChange({ other })
            }}
            error={
              row.otherFault &&
              say(`lead.lab.otherFault.${row.otherFault}`, { of: toDecimal(laboratory.otherOf) })
            }
            maxLength={12}
            inputMode="decimal"
            isReadOnly={isReadOnly}
          />
        </td>
        <td className="do">
          {!isReadOnly && (
            <Button
              kind="quiet"
              small
              className="square"
              before={X}
              aria-label={say('lead.lab.removeBid', { bid: name })}
              onPress={onRemove}
            />
          )}
        </td>
      </tr>
      {remarks.length > 0 && (
        <tr className="lab-remark">
          <td colSpan={4}>
            {remarks.map((remark) => (
              <span key={remark}>
                <Icon of={CircleAlert} /> {remark}
              </span>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** What stands out about a price: flags, never refusals. */
function useRemarks({ letter }: BidRow, { bids, trials, budget }: PriceWork): readonly string[] {
  const say = useSay()
  const words = useLabWords()
  const bid = bidOf(bids, letter)
  // a low price is low under every formula
  const low = trials[0]?.low.find(({ bidder }) => bidder === letter)
  return [
    ...(low ? [say('lead.lab.low', { percent: toFixed(low.percentBelow, 1) })] : []),
    ...(bid && budget && compare(bid.price, budget) > 0
      ? [say('lead.lab.overBudget', { budget: words.pounds(budget) })]
      : []),
  ]
}
