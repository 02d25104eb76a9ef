import { ArrowDown, ArrowUp, CornerUpRight, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { mayRemove } from '../../../shared/procurement/tree-edits.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import type { ItemActions } from './criteria-page.tsx'
import type { ProcurementWork } from './use-procurement.ts'

interface ItemToolsProps {
  readonly work: ProcurementWork
  readonly id: string
  readonly actions: ItemActions
}

/** Moves and removes what is open, for everybody who does not drag. */
export function ItemTools({ work, id, actions }: ItemToolsProps): ReactNode {
  const say = useSay()
  if (work.isLocked) return null
  return (
    <>
      <Button
        kind="second"
        small
        before={ArrowUp}
        onPress={() => {
          actions.step(id, 'up')
        }}
      >
        {say('lead.criteria.up')}
      </Button>
      <Button
        kind="second"
        small
        before={ArrowDown}
        onPress={() => {
          actions.step(id, 'down')
        }}
      >
        {say('lead.criteria.down')}
      </Button>
      <Button
        kind="second"
        small
        before={CornerUpRight}
        onPress={() => {
          actions.askWhere(id)
        }}
      >
        {say('lead.criteria.moveTo')}
      </Button>
      {mayRemove(work.procurement, id) && (
        <Button
          kind="quiet"
          small
          before={Trash2}
          onPress={() => {
            actions.remove(id)
          }}
        >
          {say('lead.criteria.remove')}
        </Button>
      )}
    </>
  )
}
