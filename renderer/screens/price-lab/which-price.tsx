import type { ReactNode } from 'react'
import { priceCriteriaOf } from '../../../shared/procurement/criteria.ts'
import { SelectLine } from '../../ui/select-line.tsx'
import { useSay } from '../../ui/say.tsx'
import type { LabCardProps } from './formula-cards.tsx'

/** Where several prices are asked for: the one that is tried. The others count among the other marks. */
export function WhichPrice({ work, laboratory, change }: LabCardProps): ReactNode {
  const say = useSay()
  const prices = priceCriteriaOf(work.procurement)
  if (prices.length < 2) return null
  return (
    <SelectLine
      label={say('lead.lab.which')}
      options={prices.map(({ id, title }) => ({ value: id, words: title }))}
      value={laboratory.leaf.criterion.id}
      onChange={(criterion) => {
        if (criterion !== undefined) change({ criterion, formula: undefined, marks: undefined })
      }}
    />
  )
}
