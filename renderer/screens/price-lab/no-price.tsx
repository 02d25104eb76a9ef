import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { criterionId } from '../../../shared/identifiers.ts'
import { freshIdAmong } from '../../../shared/procurement/fresh-id.ts'
import { appended } from '../../../shared/procurement/tree-edits.ts'
import { hangings, idOf } from '../../../shared/procurement/tree-places.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import type { ProcurementWork } from '../procurement/use-procurement.ts'

/** A fixed price: there is nothing to try, unless a price is asked for after all. */
export function NoPrice({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  return (
    <Card title={say('lead.price.title')} actions={!work.isLocked && <AddPrice work={work} />}>
      <p>{say('lead.price.none')}</p>
    </Card>
  )
}

/** A priced section more, with no marks yet. */
export function AddPrice({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  const { procurement, change, view } = work
  return (
    <Button
      kind="quiet"
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
