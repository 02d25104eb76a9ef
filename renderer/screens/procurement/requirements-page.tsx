import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { requirementId } from '../../../shared/identifiers.ts'
import { freshIdAmong } from '../../../shared/procurement/fresh-id.ts'
import type { Requirement } from '../../../shared/procurement/procurement.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { RequirementRow } from './requirement-row.tsx'
import { TieBreakCard } from './tie-break-card.tsx'
import type { ProcurementWork } from './use-procurement.ts'

/** What a tender must pass, with the published consequence of failing it; and what separates equal totals. */
export function RequirementsPage({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  const { procurement, isLocked, change } = work
  const { requirements } = procurement
  const set = (next: readonly Requirement[]) => {
    change((draft) => ({ ...draft, requirements: [...next] }))
  }
  return (
    <div className="rules-columns">
      <Card
        title={say('lead.requirements.title')}
        note={say('lead.requirements.note')}
        actions={
          !isLocked && (
            <Button
              kind="second"
              small
              before={Plus}
              onPress={() => {
                const id = requirementId.parse(
                  freshIdAmong(
                    'r',
                    requirements.map((one) => one.id),
                  ),
                )
                set([...requirements, { id, title: say('lead.requirements.new'), consequence: 'excluded' }])
              }}
            >
              {say('lead.requirements.add')}
            </Button>
          )
        }
      >
        {requirements.length === 0 && <p className="hint">{say('lead.requirements.none')}</p>}
        <ul className="requirement-list">
          {requirements.map((requirement, index) => (
            <RequirementRow
              key={requirement.id}
              requirement={requirement}
              isReadOnly={isLocked}
              onChange={(next) => {
                set(requirements.with(index, next))
              }}
              onRemove={() => {
                set(requirements.filter(({ id }) => id !== requirement.id))
              }}
            />
          ))}
        </ul>
      </Card>
      <TieBreakCard work={work} />
    </div>
  )
}
