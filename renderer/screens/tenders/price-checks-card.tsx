import { Check, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PriceChecks, WithoutBidder } from '../../../shared/views/tenders.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

/** Low prices, and who would be first without each losing bidder: what the panel should ask about. */
export function PriceChecksCard({ checks }: { readonly checks: PriceChecks }): ReactNode {
  const say = useSay()
  const { waiting, first, low, without } = checks
  return (
    <Card
      title={say('lead.tenders.checks.title')}
      note={say('lead.tenders.checks.note')}
      className="price-checks"
    >
      {waiting !== undefined && <p>{waiting}</p>}
      {low.map((sentence) => (
        <Banner key={sentence} kind="warn">
          <p>{sentence}</p>
        </Banner>
      ))}
      {waiting === undefined && low.length === 0 && <p>{say('lead.tenders.checks.noneLow')}</p>}
      {without.length > 0 && first !== undefined && <Without first={first} rows={without} />}
    </Card>
  )
}

function Without({ first, rows }: { readonly first: string; readonly rows: readonly WithoutBidder[] }) {
  const say = useSay()
  return (
    <>
      <div className="lead-card-head">
        <h3>{say('lead.tenders.checks.without')}</h3>
        <span className="hint">{say('lead.tenders.checks.withoutNow', { first })}</span>
      </div>
      <table className="lead-table" aria-label={say('lead.tenders.checks.without')}>
        <thead>
          <tr>
            <th scope="col">{say('lead.tenders.checks.whoLeaves')}</th>
            <th scope="col">{say('lead.tenders.checks.whoIsFirst')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ bidder, name, first: then, turns }) => (
            <tr key={bidder} className={turns ? 'ask' : undefined}>
              <th scope="row">{name}</th>
              <td>
                {then}{' '}
                <span className={turns ? 'chip warn' : 'chip good'}>
                  <Icon of={turns ? TriangleAlert : Check} />
                  {say(turns ? 'lead.tenders.checks.turns' : 'lead.tenders.checks.asNow')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
