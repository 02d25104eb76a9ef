import { Check, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PriceTrial } from '../../../shared/analysis/price-laboratory.ts'
import { curveLooks } from '../../../shared/charts/price-curves.ts'
import { selectName } from '../../../shared/messages/select-name.ts'
import { priceFormulas, type PriceFormula } from '../../../shared/procurement/procurement.ts'
import { Icon } from '../../ui/icon.tsx'
import { OptionCards } from '../../ui/option-cards.tsx'
import { useSay } from '../../ui/say.tsx'
import type { ProcurementWork } from '../procurement/use-procurement.ts'
import { useLabWords } from './lab-words.ts'
import type { PriceChanges, PriceWork } from './use-laboratory.ts'

export interface LabCardProps {
  readonly work: ProcurementWork
  readonly laboratory: PriceWork
  readonly change: PriceChanges['change']
}

/** The formulas, with what each does and whether a losing bid could turn it. Looking at one changes nothing yet. */
export function FormulaCards({ work, laboratory, change }: LabCardProps): ReactNode {
  const say = useSay()
  const words = useLabWords()
  const { formula, trials, leaf } = laboratory
  return (
    <OptionCards
      className="formula-cards"
      label={say('lead.lab.formulas')}
      value={formula}
      isReadOnly={work.isLocked}
      onChange={(chosen) => {
        change({ formula: chosen })
      }}
      options={priceFormulas.map((one) => ({
        value: one,
        content: (
          <>
            <CurveSample formula={one} />
            <span className="formula-name">
              <b>{words.formula(one)}</b>
              {leaf.criterion.price.formula === one && (
                <span className="hint">{say(work.isLocked ? 'lead.lab.published' : 'lead.lab.inDraft')}</span>
              )}
            </span>
            <TrialChip trial={trials.find((trial) => trial.formula === one)} />
            <span className="formula-says">{say('lead.lab.says', { formula: selectName(one) })}</span>
          </>
        ),
      }))}
    />
  )
}

function TrialChip({ trial }: { readonly trial: PriceTrial | undefined }) {
  const say = useSay()
  if (!trial || trial.bids.length < 2) return null
  const turns = trial.turns.length > 0
  return (
    <span className={turns ? 'chip warn' : 'chip good'}>
      <Icon of={turns ? TriangleAlert : Check} />
      {say(turns ? 'lead.lab.canTurn' : 'lead.lab.holds')}
    </span>
  )
}

/** The strokes of a formula's line in the drawing. */
export function CurveSample({ formula }: { readonly formula: PriceFormula }): ReactNode {
  const { stroke, dash } = curveLooks[formula]
  return (
    <svg className="scene curve-sample" width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
      <path
        d="M1 6h32"
        stroke={`var(--scene-${stroke})`}
        strokeWidth={dash ? 2.2 : 3.5}
        strokeDasharray={dash?.join(' ')}
      />
    </svg>
  )
}
