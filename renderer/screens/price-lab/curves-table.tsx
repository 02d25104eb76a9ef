import type { ReactNode } from 'react'
import { curveAt } from '../../../shared/analysis/price-curve.ts'
import type { PriceCurves } from '../../../shared/charts/price-curves.ts'
import { ticksBetween } from '../../../shared/charts/ticks.ts'
import { toFixed } from '../../../shared/fraction.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useSay } from '../../ui/say.tsx'
import { useLabWords } from './lab-words.ts'

const PLACES = 2
const ROWS = 10

/** The lines of the drawing as a table: marks for round prices. */
export function CurvesTable({ chart }: { readonly chart: PriceCurves }): ReactNode {
  const say = useSay()
  const { pounds } = useLabWords()
  const { title, axis, curves, bids, low, high, top } = chart
  const rounds = ticksBetween(low, high, ROWS)
  const prices = bids.map(({ price }) => price)
  const columns = curves.map((curve) => ({ ...curve, cells: curveAt(curve.formula, top, prices, rounds) }))
  return (
    <Disclosure title={say('lead.lab.asTable')}>
      <div className="lab-scroll" role="region" aria-label={title} tabIndex={0}>
        <table className="lead-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{axis}</th>
              {columns.map(({ formula, name }) => (
                <th key={formula} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns[0]?.cells.map(({ price }, row) => (
              <tr key={pounds(price)}>
                <th scope="row">{pounds(price)}</th>
                {columns.map(({ formula, cells }) => (
                  <td key={formula} className="number">
                    {toFixed(cells[row]?.marks ?? top, PLACES)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  )
}
