import { useId } from 'react'
import type { MemberId } from '../../../shared/identifiers.ts'
import type { MeetingView } from '../../../shared/views/meeting.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import { TickBox } from '../../ui/tick-box.tsx'

interface AttendanceDialogProps {
  readonly view: MeetingView
  readonly onChange: (present: readonly MemberId[]) => void
  readonly onClose: () => void
}

/** Who is in the room now. People come and go: it stays for the next answers until it is changed. */
export function AttendanceDialog({ view: { panel, meeting }, onChange, onClose }: AttendanceDialogProps) {
  const say = useSay()
  const group = useId()
  const present = new Set(meeting.present)
  return (
    <AskDialog title={say('lead.meeting.attendance')} doIt={undefined} onClose={onClose} onDo={onClose}>
      <p id={group}>{say('lead.meeting.attendanceText')}</p>
      <Button
        kind="second"
        small
        onPress={() => {
          onChange(panel.map(({ member }) => member))
        }}
      >
        {say('lead.meeting.everybody')}
      </Button>
      <ul className="attendance" aria-labelledby={group}>
        {panel.map(({ member, title }) => (
          <li key={member}>
            <TickBox
              isSelected={present.has(member)}
              onChange={(isHere) => {
                const others = panel.filter((one) =>
                  one.member === member ? isHere : present.has(one.member),
                )
                onChange(others.map((one) => one.member))
              }}
            >
              {title}
            </TickBox>
          </li>
        ))}
      </ul>
    </AskDialog>
  )
}
