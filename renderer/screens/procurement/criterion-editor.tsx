import type { ReactNode } from 'react'
import { typedMarks } from '../../../shared/procurement/marks-left.ts'
import type { Criterion } from '../../../shared/procurement/procurement.ts'
import { changedCriterion } from '../../../shared/procurement/tree-edits.ts'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import type { ItemActions } from './criteria-page.tsx'
import { FormulaSetting } from './formula-setting.tsx'
import { ItemTools } from './item-tools.tsx'
import { MarksSetting } from './marks-setting.tsx'
import { TypedLine } from './typed-line.tsx'
import type { ProcurementWork } from './use-procurement.ts'

interface CriterionEditorProps {
  readonly work: ProcurementWork
  readonly criterion: Criterion
  readonly actions: ItemActions
}

/** A section: its name, its marks, and the share of them that a tender must reach to stay in. */
export function CriterionEditor({ work, criterion, actions }: CriterionEditorProps): ReactNode {
  const say = useSay()
  const { id, title, weighting, minimumPercent = '', price } = criterion
  const change = (part: Parameters<typeof changedCriterion>[2]) => {
    work.change((draft) => changedCriterion(draft, id, part))
  }
  return (
    <Card
      title={say(price ? 'lead.criteria.priceSection' : 'lead.criteria.section')}
      className="crit-editor"
      actions={<ItemTools work={work} id={id} actions={actions} />}
    >
      <TypedLine
        label={say('lead.criteria.sectionTitle')}
        value={title}
        check={(text) => (text.trim() === '' ? say('lead.criteria.noTitle') : undefined)}
        onSave={(text) => {
          change({ title: text })
        }}
        isReadOnly={work.isLocked}
      />
      <MarksSetting work={work} id={id} kind="criterion" weighting={weighting} />
      {price ? (
        <FormulaSetting
          label={say('lead.price.formula', { title })}
          value={price.formula}
          isReadOnly={work.isLocked}
          onChange={(formula) => {
            change({ price: { formula } })
          }}
        />
      ) : (
        <TypedLine
          label={say('lead.criteria.minimumPercent')}
          hint={say('lead.criteria.minimumPercentHint')}
          value={minimumPercent}
          inputMode="decimal"
          maxLength={8}
          check={(text) =>
            text.trim() === '' || typedMarks(text) !== undefined ? undefined : say('lead.criteria.notPercent')
          }
          onSave={(text) => {
            change({ minimumPercent: typedMarks(text) })
          }}
          isReadOnly={work.isLocked}
        />
      )}
    </Card>
  )
}
