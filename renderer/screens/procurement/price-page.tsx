import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { criterionId } from '../../../shared/identifiers.ts'
import { priceCriteriaOf } from '../../../shared/procurement/criteria.ts'
import { freshIdAmong } from '../../../shared/procurement/fresh-id.ts'
import { appended, changedCriterion } from '../../../shared/procurement/tree-edits.ts'
import { hangings, idOf } from '../../../shared/procurement/tree-places.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { FormulaSetting } from './formula-setting.tsx'
import { RoundingCard } from './rounding-card.tsx'
import { ScaleCard } from './scale-card.tsx'
import type { ProcurementWork } from './use-procurement.ts'

/** How answers and prices become marks. */
export function PricePage({ work }: { readonly work: ProcurementWork }): ReactNode {
  return (
    <div className="rules-columns">
      <ScaleCard work={work} />
      <div className="details-column">
        <FormulaCard work={work} />
        <RoundingCard work={work} />
      </div>
    </div>
  )
}

function FormulaCard({ work }: { readonly work: ProcurementWork }) {
  const say = useSay()
  const { procurement, isLocked, change, view } = work
  const prices = priceCriteriaOf(procurement)
  return (
    <Card
      title={say('lead.price.title')}
      actions={
        !isLocked && (
          <Button
            kind="second"
            small
            before={Plus}
            onPress={() => {
              const used = [...view.usedIds, ...hangings(procurement).map(idOf)]
              const id = criterionId.parse(freshIdAmong('p', used))
              const price = { formula: 'lowest-over-price' } as const
              const criterion = { id, title: say('lead.template.price'), weighting: '0', price }
              change((draft) => appended(draft, { kind: 'criterion', criterion }, undefined))
            }}
          >
            {say('lead.price.add')}
          </Button>
        )
      }
    >
      {prices.length === 0 && <p className="hint">{say('lead.price.none')}</p>}
      {prices.map(({ id, title, weighting, price: { formula } }) => (
        <div key={id} className="price-formula">
          <FormulaSetting
            label={say('lead.price.formulaMarks', { title, marks: weighting })}
            value={formula}
            isReadOnly={isLocked}
            onChange={(chosen) => {
              change((draft) => changedCriterion(draft, id, { price: { formula: chosen } }))
            }}
          />
          {formula === 'lowest-over-price' && (
            <Banner kind="warn">
              <p>{say('lead.price.leak')}</p>
            </Banner>
          )}
        </div>
      ))}
    </Card>
  )
}
