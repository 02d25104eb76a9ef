import type { ReactNode } from 'react'
import type { ProcurementWork } from '../procurement/use-procurement.ts'
import { BidsCard } from './bids-card.tsx'
import { CurvesCard } from './curves-card.tsx'
import { FormulaCards } from './formula-cards.tsx'
import { GainsCard } from './gains-card.tsx'
import { MarksCard } from './marks-card.tsx'
import { NoPrice } from './no-price.tsx'
import { TurnsNote } from './turns-note.tsx'
import { useLaboratory } from './use-laboratory.ts'

/** Formulas and weightings tried on invented bids, before anything is published. What is tried never enters the record. */
export function PriceLab({ work }: { readonly work: ProcurementWork }): ReactNode {
  const { laboratory, change } = useLaboratory(work)
  if (!laboratory) return <NoPrice work={work} />
  const shared = { work, laboratory, change }
  return (
    <div className="price-lab">
      <CurvesCard {...shared} />
      <div className="lab-side">
        <FormulaCards {...shared} />
        <TurnsNote laboratory={laboratory} />
      </div>
      <div className="lab-tables">
        <BidsCard {...shared} />
        <MarksCard {...shared} />
        <GainsCard {...shared} />
      </div>
    </div>
  )
}
