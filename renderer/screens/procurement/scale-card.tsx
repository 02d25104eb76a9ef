import type { ReactNode } from 'react'
import { defaultScale } from '../../../shared/procurement/default-scale.ts'
import { saysTheSame } from '../../../shared/procurement/same.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { ScaleEditor } from './scale-editor.tsx'
import type { ProcurementWork } from './use-procurement.ts'

/** The scale that all questions have, but those with one of their own. */
export function ScaleCard({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  const { procurement, isLocked, change } = work
  const usual = defaultScale(say)
  return (
    <Card
      title={say('lead.scale.title')}
      note={say('lead.scale.note')}
      actions={
        !isLocked &&
        !saysTheSame(procurement.scale, usual) && (
          <Button
            kind="second"
            small
            onPress={() => {
              change((draft) => ({ ...draft, scale: usual }))
            }}
          >
            {say('lead.scale.usual')}
          </Button>
        )
      }
    >
      <ScaleEditor
        scale={procurement.scale}
        isReadOnly={isLocked}
        onChange={(scale) => {
          change((draft) => ({ ...draft, scale }))
        }}
      />
    </Card>
  )
}
