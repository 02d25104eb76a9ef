import { ArrowRight, Clock, Users } from 'lucide-react'
import type { MeetingView } from '../../../shared/views/meeting.ts'
import { hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { SavedChip } from '../../ui/saved-chip.tsx'
import type { SaveState } from '../../ui/save-state.ts'
import { useSay } from '../../ui/say.tsx'

interface AgendaEndProps {
  readonly view: MeetingView
  readonly saved: SaveState
  readonly onOpen: (dialog: 'attendance' | 'break') => void
}

/** How far the panel is, who is there, and when there is a break. */
export function AgendaEnd({ view, saved, onOpen }: AgendaEndProps) {
  const say = useSay()
  const { progress, meeting, panel, evaluation } = view
  const { agreed, of } = progress
  return (
    <div className="agenda-end">
      <b>{say('lead.meeting.progress', { agreed, of })}</b>
      <ProgressBar
        label={say('lead.meeting.progressLabel')}
        now={agreed}
        of={of}
        words={say('lead.meeting.agreedOf', { agreed, of })}
      />
      <Button
        small
        before={Users}
        onPress={() => {
          onOpen('attendance')
        }}
      >
        {say('lead.meeting.inRoom', { count: meeting.present.length, of: panel.length })}
      </Button>
      <Button
        small
        before={Clock}
        onPress={() => {
          onOpen('break')
        }}
      >
        {meeting.breakAt === undefined
          ? say('lead.meeting.planBreak')
          : say('lead.meeting.breakAt', { time: meeting.breakAt })}
      </Button>
      {agreed === of && (
        <LinkButton kind="primary" small after={ArrowRight} href={hashOf({ screen: 'confirm', evaluation })}>
          {say('lead.meeting.toConfirm')}
        </LinkButton>
      )}
      <SavedChip state={saved} />
    </div>
  )
}
