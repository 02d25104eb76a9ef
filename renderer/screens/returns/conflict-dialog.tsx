import { useState } from 'react'
import type { LogId } from '../../../shared/identifiers.ts'
import type { ScoreConflict } from '../../../shared/views/returns.ts'
import { Choices } from '../../ui/choices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { Sides } from './conflicts.tsx'
import type { Returns } from './use-returns.ts'

interface ConflictDialogProps {
  readonly conflict: ScoreConflict
  readonly returns: Returns
  readonly onClose: () => void
}

/** Two laptops, two scores for one answer: which of them counts. */
export function ConflictDialog({ conflict, returns, onClose }: ConflictDialogProps) {
  const say = useSay()
  const { doing, view } = returns
  const [log, setLog] = useState<LogId>()
  const { member, memberTitle, bidder, question, number, bidderName, sides } = conflict

  async function decide(reason: string) {
    if (log === undefined) return
    if (await doing.act({ type: 'ResolveConflict', member, bidder, question, log, reason })) onClose()
  }
  return (
    <ReasonDialog
      title={say('lead.returns.conflict.title')}
      doIt={say('lead.returns.conflict.do')}
      doing={doing}
      onClose={onClose}
      problem={log === undefined ? say('lead.returns.conflict.which') : undefined}
      onDo={(reason) => void decide(reason)}
    >
      <p>{say('lead.returns.conflict.text', { member: memberTitle, number, bidder: bidderName })}</p>
      {!view.opened && <p className="hint">{say('lead.returns.conflict.closed')}</p>}
      <Sides conflict={conflict} />
      <Choices
        className="choices"
        label={say('lead.returns.conflict.which')}
        options={sides.map((side) => ({
          value: side.log,
          words: say('lead.returns.conflict.side', { number: side.device }),
        }))}
        value={log}
        onChange={setLog}
      />
    </ReasonDialog>
  )
}
