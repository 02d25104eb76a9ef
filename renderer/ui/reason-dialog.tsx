import { type ReactNode, useState } from 'react'
import { TEXT_MAXIMUM } from '../../shared/procurement/procurement.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useSay } from './say.tsx'
import { TextArea } from './text-area.tsx'

interface ReasonDialogProps {
  readonly title: string
  /** On the button that does it. */
  readonly doIt: string
  readonly isPending: boolean
  readonly onClose: () => void
  /** Says why not, in words; undefined where all that is needed was chosen. */
  readonly problem?: string | undefined
  readonly onDo: (reason: string) => void
  readonly label?: string
  readonly children: ReactNode
}

/** Something that needs a reason, which stays in the record. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, doIt, isPending, onClose, problem, onDo, label, children } = props
  const say = useSay()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="dialog-body">
        {children}
        <TextArea
          label={label ?? say('lead.scoring.reason')}
          hint={say('lead.scoring.reasonKept')}
          value={reason}
          onChange={setReason}
          maxLength={TEXT_MAXIMUM}
          rows={3}
        />
        <p className="dialog-error" role="alert">
          {error}
        </p>
      </div>
      <div className="dialog-foot">
        <Button kind="quiet" onPress={onClose}>
          {say('lead.scoring.notNow')}
        </Button>
        <span className="sp" />
        <Button
          kind="primary"
          isPending={isPending}
          onPress={() => {
            const missing =
              problem ?? (reason.trim() === '' ? say('lead.progress.interest.reasonFirst') : undefined)
            setError(missing)
            if (missing === undefined) onDo(reason.trim())
          }}
        >
          {doIt}
        </Button>
      </div>
    </Dialog>
  )
}
