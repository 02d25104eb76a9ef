import { useState } from 'react'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextLine } from '../../ui/text-line.tsx'

interface BreakDialogProps {
  readonly breakAt: string | undefined
  readonly onPlan: (breakAt: string | undefined) => void
  readonly onClose: () => void
}

/** When the panel means to have a break; no clock acts on it. */
export function BreakDialog({ breakAt, onPlan, onClose }: BreakDialogProps) {
  const say = useSay()
  const [time, setTime] = useState(breakAt ?? '')
  const [problem, setProblem] = useState<string>()
  return (
    <AskDialog
      title={say('lead.meeting.planBreak')}
      doIt={say('lead.meeting.planIt')}
      problem={problem}
      onClose={onClose}
      onDo={() => {
        const planned = timeIn(time)
        if (time.trim() !== '' && planned === undefined) setProblem(say('lead.meeting.timeWrong'))
        else onPlan(planned)
      }}
    >
      <TextLine
        label={say('lead.meeting.breakLabel')}
        hint={say('lead.meeting.breakHint')}
        value={time}
        onChange={setTime}
        maxLength={5}
      />
    </AskDialog>
  )
}

/** "9:05" and "09.05" are "09:05"; undefined for what is no time. */
function timeIn(text: string): string | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text.trim()) ?? []
  return hours === undefined || minutes === undefined ? undefined : `${hours.padStart(2, '0')}:${minutes}`
}
