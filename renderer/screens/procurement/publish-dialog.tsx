import { type ReactNode, useState } from 'react'
import { criteriaTree } from '../../../shared/procurement/criteria-tree.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import type { ProcurementWork } from './use-procurement.ts'

interface PublishDialogProps {
  readonly work: ProcurementWork
  readonly onClose: () => void
}

/** Says once more what will be frozen before it is. */
export function PublishDialog({ work, onClose }: PublishDialogProps): ReactNode {
  const say = useSay()
  const announce = useAnnounce()
  const [busy, setBusy] = useState(false)
  const { criteria, requirements, title } = work.procurement
  const { questions } = criteriaTree(work.procurement)

  async function publish() {
    setBusy(true)
    if (await work.publish()) announce(say('lead.publish.done'))
    onClose()
  }
  return (
    <AskDialog
      title={say('lead.publish.sure')}
      doIt={say('lead.publish.do')}
      isPending={busy}
      onClose={onClose}
      onDo={() => void publish()}
    >
      <p>
        {say('lead.publish.what', {
          title,
          questions: questions.length,
          sections: criteria.length,
          requirements: requirements.length,
        })}
      </p>
      <p>{say('lead.publish.frozen')}</p>
    </AskDialog>
  )
}
