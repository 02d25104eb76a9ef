import type { ReactNode } from 'react'
import { RoundingCard } from './rounding-card.tsx'
import { ScaleCard } from './scale-card.tsx'
import type { ProcurementWork } from './use-procurement.ts'

/** How answers become marks, and how marks are rounded. */
export function ScalePage({ work }: { readonly work: ProcurementWork }): ReactNode {
  return (
    <div className="rules-columns">
      <ScaleCard work={work} />
      <RoundingCard work={work} />
    </div>
  )
}
