import type { ReactNode } from 'react'
import { selectName } from '../../../shared/messages/select-name.ts'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useSay } from '../../ui/say.tsx'
import type { LabCardProps } from './formula-cards.tsx'
import { useLabWords } from './lab-words.ts'

/** Price marks of each invented bid, then its total and its rank, under each formula. */
export function MarksCard({ work, laboratory }: LabCardProps): ReactNode {
  const say = useSay()
  const words = useLabWords()
  const { bids, trials, formula: chosen } = laboratory
  const hasLeak = !work.isLocked && chosen === 'lowest-over-price'
  return (
    <Card title={say('lead.lab.marks')} note={say('lead.lab.marksNote')} className="flush lab-marks">
      <div className="lab-scroll" role="region" aria-label={say('lead.lab.marks')} tabIndex={0}>
        <table className="lead-table" aria-label={say('lead.lab.marks')}>
          <thead>
            <tr>
              <th scope="col">{say('lead.lab.formula')}</th>
              {bids.map(({ bidder, price }) => (
                <th key={bidder} scope="col" className="number">
                  {words.bid(bidder)}
                  <span className="sub">{words.pounds(price)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trials.map(({ formula, bids: tried }) => (
              <tr key={formula} className={classNames(formula === chosen && 'chosen')}>
                <th scope="row">
                  {words.formula(formula)}
                  <span className="sub">{say('lead.lab.recipe', { formula: selectName(formula) })}</span>
                </th>
                {tried.map(({ bidder, price, total, rank }) => (
                  <td key={bidder} className="number">
                    {price.shown}
                    <span className={classNames('sub', rank === 1 && 'winner')}>
                      {say('lead.lab.totalAndRank', { total: total.shown, rank })}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasLeak && <p className="lab-foot hint">{say('lead.price.leak')}</p>}
    </Card>
  )
}
