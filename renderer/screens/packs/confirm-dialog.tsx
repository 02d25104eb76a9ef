import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useSay } from '../../ui/say.tsx'

interface ConfirmDialogProps {
  readonly title: string
  readonly text: string
  readonly doIt: string
  readonly isPending: boolean
  readonly onClose: () => void
  readonly onDo: () => void
}

/** Says what something does before it is done. */
export function ConfirmDialog({ title, text, doIt, isPending, onClose, onDo }: ConfirmDialogProps) {
  const say = useSay()
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="dialog-body">
        <p>{text}</p>
      </div>
      <div className="dialog-foot">
        <Button kind="quiet" onPress={onClose}>
          {say('lead.scoring.notNow')}
        </Button>
        <span className="sp" />
        <Button kind="primary" isPending={isPending} onPress={onDo}>
          {doIt}
        </Button>
      </div>
    </Dialog>
  )
}
