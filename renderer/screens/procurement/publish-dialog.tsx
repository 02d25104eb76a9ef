import { type ReactNode, useState } from 'react'
import { criteriaTree } from '../../../shared/procurement/criteria-tree.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
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
    <Dialog title={say('lead.publish.sure')} isOpen onClose={onClose}>
      <div className="dialog-body">
        <p>
          {say('lead.publish.what', {
            title,
            questions: questions.length,
            sections: criteria.length,
            requirements: requirements.length,
          })}
        </p>
        <p>{say('lead.publish.frozen')}</p>
      </div>
      <div className="dialog-foot">
        <Button kind="quiet" onPress={onClose}>
          {say('lead.scoring.notNow')}
        </Button>
        <span className="sp" />
        <Button kind="primary" isPending={busy} onPress={() => void publish()}>
          {say('lead.publish.do')}
        </Button>
      </div>
    </Dialog>
  )
}
