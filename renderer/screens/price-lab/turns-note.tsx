import type { ReactNode } from 'react'
import { Banner } from '../../ui/banner.tsx'
import { useSay } from '../../ui/say.tsx'
import { useLabWords } from './lab-words.ts'
import type { PriceWork } from './use-laboratory.ts'

/** Under which formulas a losing bid decides who wins, and how. */
export function TurnsNote({ laboratory: { trials } }: { readonly laboratory: PriceWork }): ReactNode {
  const say = useSay()
  const words = useLabWords()
  const turning = trials.filter(({ turns }) => turns.length > 0)
  if (turning.length === 0) return null
  return (
    <Banner kind="warn">
      {turning.map(({ formula, first, turns, bids }) => (
        <p key={formula}>
          <b>{say('lead.lab.turnTitle', { formula: words.formula(formula) })}</b> {words.first(first)}{' '}
          {turns
            .map(({ without, ...then }) =>
              say('lead.lab.turn', {
                without: words.bid(without),
                rank: bids.find(({ bidder }) => bidder === without)?.rank ?? bids.length,
                then: words.first(then),
              }),
            )
            .join(' ')}
        </p>
      ))}
    </Banner>
  )
}
