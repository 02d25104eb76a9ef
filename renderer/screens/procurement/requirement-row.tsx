import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Requirement } from '../../../shared/procurement/procurement.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { TypedLine } from './typed-line.tsx'

interface RequirementRowProps {
  readonly requirement: Requirement
  readonly isReadOnly: boolean
  readonly onChange: (requirement: Requirement) => void
  readonly onRemove: () => void
}

const consequences = ['excluded', 'recorded'] as const

/** One requirement: its words, and what failing it means. */
export function RequirementRow({
  requirement,
  isReadOnly,
  onChange,
  onRemove,
}: RequirementRowProps): ReactNode {
  const say = useSay()
  const { title, consequence } = requirement
  return (
    <li>
      <TypedLine
        label={say('lead.requirements.words')}
        value={title}
        check={(text) => (text.trim() === '' ? say('lead.details.needed') : undefined)}
        onSave={(text) => {
          onChange({ ...requirement, title: text })
        }}
        isReadOnly={isReadOnly}
      />
      <SelectLine
        label={say('lead.requirements.consequence')}
        options={consequences.map((one) => ({
          value: one,
          words: say('lead.requirements.consequenceName', { consequence: one }),
        }))}
        value={consequence}
        isDisabled={isReadOnly}
        onChange={(chosen) => {
          if (chosen !== undefined) onChange({ ...requirement, consequence: chosen })
        }}
      />
      {!isReadOnly && (
        <Button
          kind="quiet"
          small
          before={Trash2}
          aria-label={say('lead.requirements.removeNamed', { title })}
          onPress={onRemove}
        >
          {say('lead.criteria.remove')}
        </Button>
      )}
    </li>
  )
}
