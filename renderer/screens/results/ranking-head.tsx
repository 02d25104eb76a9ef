import type { ReactNode } from 'react'
import { useSay } from '../../ui/say.tsx'

/** Heads of a table of rank, bidder, marks by criterion and total: what stands beneath says it to whoever sees it. */
export function RankingHead(): ReactNode {
  const say = useSay()
  return (
    <thead className="sr-only">
      <tr>
        <th scope="col">{say('lead.results.rank')}</th>
        <th scope="col">{say('lead.results.bidder')}</th>
        <th scope="col">{say('lead.results.marksByCriterion')}</th>
        <th scope="col">{say('lead.results.total')}</th>
      </tr>
    </thead>
  )
}
