import type { ReactNode } from 'react'
import { oneScoreHigher } from '../../../shared/analysis/price-laboratory.ts'
import { equals, one, toDecimal, toFixed } from '../../../shared/fraction.ts'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useSay } from '../../ui/say.tsx'
import type { LabCardProps } from './formula-cards.tsx'
import { useLabWords } from './lab-words.ts'

/** With no places nothing would be seen of what some pounds buy. */
const LEAST_PLACES = 2

/** What some pounds less would bring each bid, in marks; and what a score brings, to compare with. */
export function GainsCard({ work: { procurement }, laboratory }: LabCardProps): ReactNode {
  const say = useSay()
  const words = useLabWords()
  const { bids, trials, step, formula: chosen } = laboratory
  const title = say('lead.lab.gains', { amount: words.pounds(step) })
  const places = Math.max(LEAST_PLACES, procurement.rounding.places)
  const compared = oneScoreHigher(procurement)
  return (
    <Card title={title} note={say('lead.lab.gainsNote')} className="flush lab-gains">
      <div className="lab-scroll" role="region" aria-label={title} tabIndex={0}>
        <table className="lead-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{say('lead.lab.formula')}</th>
              {bids.map(({ bidder }) => (
                <th key={bidder} scope="col" className="number">
                  {words.bid(bidder)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trials.map(({ formula, bids: tried }) => (
              <tr key={formula} className={classNames(formula === chosen && 'chosen')}>
                <th scope="row">{words.formula(formula)}</th>
                {tried.map(({ bidder, gain }) => (
                  <td key={bidder} className="number">
                    {gain ? toFixed(gain, places) : say('lead.lab.nothingLeft')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {compared && (
        <p className="lab-foot hint">
          {say('lead.lab.compared', {
            weighting: toDecimal(compared.weighting),
            marks: toFixed(compared.marks, places).replace(/\.0+$/, ''),
            count: equals(compared.marks, one) ? 1 : 2,
          })}
        </p>
      )}
    </Card>
  )
}
