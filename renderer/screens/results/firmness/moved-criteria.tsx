import { type ReactNode, useState } from 'react'
import type { CriterionMoved } from '../../../../shared/views/firmness.ts'
import { Choices } from '../../../ui/choices.tsx'
import { SelectLine } from '../../../ui/select-line.tsx'
import { useSay } from '../../../ui/say.tsx'
import { ChartOrTable } from './chart-or-table.tsx'
import { FiguresTable } from '../../../ui/figures-table.tsx'

/** So many criteria stand side by side; more are chosen from a list. */
const SIDE_BY_SIDE = 4

/** Totals while one criterion counts for more or less: a look only, nothing of it is kept. */
export function MovedCriteria({ criteria }: { readonly criteria: readonly CriterionMoved[] }): ReactNode {
  const say = useSay()
  const [chosen, setChosen] = useState(() => turningFirst(criteria))
  const shown = criteria.find(({ criterion }) => criterion === chosen) ?? criteria[0]
  if (!shown) return null
  const options = criteria.map(({ criterion, title }) => ({ value: criterion, words: title }))
  return (
    <section className="firm-part">
      <div className="firm-moved-head">
        <h3>{say('lead.firm.moved')}</h3>
        {options.length <= SIDE_BY_SIDE ? (
          <Choices
            className="kinds"
            label={<span className="sr-only">{say('lead.firm.whichCriterion')}</span>}
            options={options}
            value={shown.criterion}
            onChange={setChosen}
          />
        ) : (
          <SelectLine
            label={say('lead.firm.whichCriterion')}
            options={options}
            value={shown.criterion}
            onChange={setChosen}
          />
        )}
      </div>
      <p className="firm-sentence">{shown.sentence}</p>
      {shown.chart && (
        <ChartOrTable
          chart={shown.chart}
          table={
            <FiguresTable
              label={shown.chart.title}
              columns={[
                say('lead.results.bidder'),
                ...shown.columns.map((weighting) => say('lead.firm.weightingOf', { weighting })),
              ]}
              rows={shown.rows.map(({ bidder, name, totals }) => ({ id: bidder, cells: [name, ...totals] }))}
            />
          }
        />
      )}
    </section>
  )
}

/** The last criterion that turns the result, since that is most often the price; else the first of all. */
function turningFirst(criteria: readonly CriterionMoved[]) {
  const turning = criteria.filter(({ chart }) => chart && chart.turns.length > 0)
  return (turning.at(-1) ?? criteria[0])?.criterion
}
