import { ArrowRight, Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { selectName } from '../../../shared/messages/select-name.ts'
import { changedCriterion, mayRemove, removed } from '../../../shared/procurement/tree-edits.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import { UndoButtons } from '../procurement/undo-buttons.tsx'
import type { ProcurementWork } from '../procurement/use-procurement.ts'
import { useLaboratory } from './use-laboratory.ts'

/** What of the laboratory goes into the draft: the formula, or no price at all. Each can be undone. */
export function LabActions({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  const announce = useAnnounce()
  const { laboratory } = useLaboratory(work)
  if (!laboratory) return <UndoButtons work={work} />
  const { formula, leaf } = laboratory
  const { id } = leaf.criterion
  const isUsed = leaf.criterion.price.formula === formula
  const name = selectName(formula)
  return (
    <>
      <UndoButtons work={work} />
      {mayRemove(work.procurement, id) && (
        <Button
          kind="second"
          onPress={() => {
            work.change((draft) => removed(draft, id))
            announce(say('lead.lab.fixedDone'))
            // the button goes with the price
            document.querySelector<HTMLElement>('h1')?.focus()
          }}
        >
          {say('lead.lab.fixed')}
        </Button>
      )}
      <Button
        kind={isUsed ? 'second' : 'primary'}
        {...(isUsed ? { before: Check } : { after: ArrowRight })}
        onPress={() => {
          work.change((draft) => changedCriterion(draft, id, { price: { formula } }))
          announce(say('lead.lab.usedDone', { formula: name }))
        }}
      >
        {say(isUsed ? 'lead.lab.used' : 'lead.lab.use', { formula: name })}
      </Button>
    </>
  )
}
