import { type ReactNode, useState } from 'react'
import { TEXT_MAXIMUM } from '../../shared/procurement/procurement.ts'
import type { Doing } from '../use-doing.ts'
import { AskDialog } from './ask-dialog.tsx'
import { useSay } from './say.tsx'
import { TextArea } from './text-area.tsx'

interface ReasonDialogProps {
  readonly title: string
  /** On the button that does it. */
  readonly doIt: string
  readonly doing: Pick<Doing, 'busy' | 'failure'>
  readonly onClose: () => void
  /** Says why not, in words; undefined where all that is needed was chosen. */
  readonly problem?: string | undefined
  readonly onDo: (reason: string) => void
  readonly label?: string
  readonly children: ReactNode
}

/** Something that needs a reason, which stays in the record. */
export function ReasonDialog({ problem, onDo, label, children, ...asked }: ReasonDialogProps) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  return (
    <AskDialog
      {...asked}
      problem={error}
      onDo={() => {
        const missing =
          problem ?? (reason.trim() === '' ? say('lead.progress.interest.reasonFirst') : undefined)
        setError(missing)
        if (missing === undefined) onDo(reason.trim())
      }}
    >
      {children}
      <TextArea
        label={label ?? say('lead.scoring.reason')}
        hint={say('lead.scoring.reasonKept')}
        value={reason}
        onChange={setReason}
        maxLength={TEXT_MAXIMUM}
        rows={3}
      />
    </AskDialog>
  )
}
