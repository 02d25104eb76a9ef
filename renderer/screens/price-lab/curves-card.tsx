import type { ReactNode } from 'react'
import { priceCurve, priceRange } from '../../../shared/analysis/price-curve.ts'
import { priceCurvesScene, type PriceCurves } from '../../../shared/charts/price-curves.ts'
import { compare, toDecimal, zero } from '../../../shared/fraction.ts'
import { Card } from '../../ui/card.tsx'
import { measureText } from '../../ui/measure-text.ts'
import { useSay } from '../../ui/say.tsx'
import { SceneDrawing } from '../../ui/scene.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { CurvesTable } from './curves-table.tsx'
import type { LabCardProps } from './formula-cards.tsx'
import { useLabWords } from './lab-words.ts'
import type { PriceWork } from './use-laboratory.ts'
import { AddPrice } from './no-price.tsx'
import { WhichPrice } from './which-price.tsx'

const REM = 16

/** Marks over price under each formula, as lines that differ in their strokes, and as a table. */
export function CurvesCard({ work, laboratory, change }: LabCardProps): ReactNode {
  const say = useSay()
  const chart = useCurves(laboratory)
  const { place, rem } = useWidth<HTMLDivElement>()
  const width = Math.floor((rem ?? 0) * REM)
  const scene = chart && width > 0 ? priceCurvesScene(chart, width, measureText) : undefined
  const { marksTyped, marksFault, leaf, marks } = laboratory
  const isOther = marksFault === undefined && compare(marks, leaf.weighting) !== 0
  return (
    <Card
      title={say('lead.lab.curves')}
      note={say('lead.lab.curvesNote')}
      className="lab-curves"
      actions={
        !work.isLocked && (
          <div className="lab-marks-tried">
            <TextLine
              label={say('lead.lab.tryMarks')}
              value={marksTyped}
              onChange={(typed) => {
                change({ marks: typed })
              }}
              error={marksFault && say(`lead.lab.otherFault.${marksFault}`, { of: '100' })}
              maxLength={8}
              inputMode="decimal"
            />
          </div>
        )
      }
    >
      <WhichPrice work={work} laboratory={laboratory} change={change} />
      {isOther && (
        <p className="hint">
          {say('lead.lab.otherMarksTried', { draft: toDecimal(leaf.weighting), tried: toDecimal(marks) })}
        </p>
      )}
      <div ref={place} className="lab-drawing">
        {scene ? <SceneDrawing scene={scene} /> : chart === undefined && <p>{say('lead.lab.noBids')}</p>}
      </div>
      <div className="lab-curves-foot">
        {chart && <CurvesTable chart={chart} />}
        {!work.isLocked && <AddPrice work={work} />}
      </div>
    </Card>
  )
}

function useCurves(laboratory: PriceWork): PriceCurves | undefined {
  const say = useSay()
  const words = useLabWords()
  const { bids, trials, marks, budget, formula: chosen } = laboratory
  const [first, ...others] = bids.map(({ price }) => price)
  if (!first || compare(marks, zero) <= 0) return undefined
  const { low, high } = priceRange([first, ...others], budget)
  const title = say('lead.lab.curves')
  return {
    title,
    alt: say('lead.lab.curvesAlt', {
      curves: trials
        .map(({ formula, bids: tried }) =>
          say('lead.lab.curveAlt', {
            formula: words.formula(formula),
            marks: tried
              .map(({ bidder, price }) =>
                say('lead.lab.bidMarks', { bid: words.bid(bidder), marks: price.shown }),
              )
              .join(', '),
          }),
        )
        .join(' '),
    }),
    axis: say('lead.lab.price', { yearly: String(budget !== undefined) }),
    low,
    high,
    top: marks,
    curves: trials.map(({ formula, bids: tried }) => ({
      formula,
      name: words.formula(formula),
      isChosen: formula === chosen,
      points: priceCurve(
        formula,
        marks,
        bids.map(({ price }) => price),
        high,
      ),
      marks: tried.map(({ bidder, price }) => ({
        exact: price.exact,
        title: say('lead.lab.dot', {
          bid: words.bid(bidder),
          formula: words.formula(formula),
          marks: price.shown,
        }),
      })),
    })),
    bids: bids.map(({ bidder, price }) => ({ name: words.bid(bidder), price })),
    limit: budget && { price: budget, label: say('lead.lab.over', { budget: words.pounds(budget) }) },
    priceTickLabels: words.thousands,
    marksLabel: (value) => toDecimal(value),
  }
}
