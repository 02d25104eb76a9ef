import { type ReactNode, useId } from 'react'
import type { TenderRow, TendersView } from '../../../shared/views/tenders.ts'
import { classNames } from '../../ui/class-names.ts'
import { useSay } from '../../ui/say.tsx'
import { Answers, BidderMenu, Came, PriceState, Verdict } from './bidder-cells.tsx'
import type { BidderActs } from './bidders-page.tsx'

interface BidderListProps {
  readonly view: TendersView
  readonly acts: BidderActs
}

/** A heading and a small table for each bidder, for narrow windows. */
export function BidderList({ view, acts }: BidderListProps): ReactNode {
  return (
    <div className="bidder-list">
      {view.rows.map((row) => (
        <Bidder key={row.bidder} row={row} view={view} acts={acts} />
      ))}
    </div>
  )
}

function Bidder({ row, view, acts }: BidderListProps & { readonly row: TenderRow }) {
  const say = useSay()
  const heading = useId()
  return (
    <section className={classNames('bidder', row.status !== 'admitted' && 'gone')} aria-labelledby={heading}>
      <div className="bidder-head">
        <div>
          <h3 id={heading}>{row.name}</h3>
          <Came row={row} />
        </div>
        <BidderMenu row={row} view={view} acts={acts} />
      </div>
      <table className="lead-table" aria-labelledby={heading}>
        <tbody>
          <tr>
            <th scope="row">{say('lead.tenders.col.answers')}</th>
            <td>
              <Answers row={row} />
            </td>
          </tr>
          {row.requirements.map((cell) => (
            <tr key={cell.requirement}>
              <th scope="row">{view.requirements.find(({ id }) => id === cell.requirement)?.title}</th>
              <td>
                <Verdict row={row} cell={cell} view={view} acts={acts} />
              </td>
            </tr>
          ))}
          {view.priceCriteria.length > 0 && (
            <tr>
              <th scope="row">{say('lead.tenders.col.price')}</th>
              <td>
                <PriceState row={row} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
