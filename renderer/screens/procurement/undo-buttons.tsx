import { Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import type { ProcurementWork } from './use-procurement.ts'

/** Back and forth through the drafts, each step by its name. */
export function UndoButtons({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  const { undo, redo } = work.view
  return (
    <div className="undo-buttons">
      {undo && (
        <Button kind="quiet" small before={Undo2} onPress={() => void work.undo()}>
          {say('lead.procurement.undo', { name: undo.name })}
        </Button>
      )}
      {redo && (
        <Button kind="quiet" small before={Redo2} onPress={() => void work.redo()}>
          {say('lead.procurement.redo', { name: redo.name })}
        </Button>
      )}
    </div>
  )
}
