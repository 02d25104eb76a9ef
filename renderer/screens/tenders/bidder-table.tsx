import type { ReactNode } from 'react'
import type { TendersView } from '../../../shared/views/tenders.ts'
import { classNames } from '../../ui/class-names.ts'
import { useSay } from '../../ui/say.tsx'
import { Answers, BidderMenu, Came, PriceState, Verdict } from './bidder-cells.tsx'
import type { BidderActs } from './bidders-page.tsx'

interface BidderTableProps {
  readonly view: TendersView
  readonly acts: BidderActs
}

/** Bidders by requirements. A native table: there are few of them, and each cell has one thing to do at most. */
export function BidderTable({ view, acts }: BidderTableProps): ReactNode {
  const say = useSay()
  return (
    <table className="lead-table bidder-table" aria-label={say('lead.tenders.bidders')}>
      <thead>
        <tr>
          <th scope="col">{say('lead.tenders.col.bidder')}</th>
          <th scope="col">{say('lead.tenders.col.answers')}</th>
          {view.requirements.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
          {view.priceCriteria.length > 0 && <th scope="col">{say('lead.tenders.col.price')}</th>}
          <th scope="col">
            <span className="sr-only">{say('lead.tenders.col.do')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <tr key={row.bidder} className={classNames(row.status !== 'admitted' && 'gone')}>
            <th scope="row">
              {row.name}
              <Came row={row} />
            </th>
            <td>
              <Answers row={row} />
            </td>
            {row.requirements.map((cell) => (
              <td key={cell.requirement}>
                <Verdict row={row} cell={cell} view={view} acts={acts} />
              </td>
            ))}
            {view.priceCriteria.length > 0 && (
              <td>
                <PriceState row={row} />
              </td>
            )}
            <td className="do-cell">
              <BidderMenu row={row} view={view} acts={acts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
