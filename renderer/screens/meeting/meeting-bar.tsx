import { Eye, EyeOff, MonitorOff, Presentation, Square } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MeetingView } from '../../../shared/views/meeting.ts'
import { hashOf } from '../../route.ts'
import { BarTools } from '../../ui/bar-tools.tsx'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { TitleBar } from '../../ui/title-bar.tsx'
import { TimerChip } from './timer-chip.tsx'

interface MeetingBarProps {
  readonly view: MeetingView
  readonly onNames: () => void
  readonly onCover: () => void
}

/** What is shown to the room, how long it takes, and the way out. */
export function MeetingBar({ view, onNames, onCover }: MeetingBarProps): ReactNode {
  const say = useSay()
  const { evaluation, procurementTitle, meeting, since } = view
  const { namesShown, isCovered } = meeting
  return (
    <TitleBar
      context={say('lead.meeting.context', { title: procurementTitle })}
      status={<TimerChip since={since} />}
      tools={
        <>
          <Button small before={namesShown ? Eye : EyeOff} aria-keyshortcuts="H" onPress={onNames}>
            {say(namesShown ? 'lead.meeting.namesShown' : 'lead.meeting.namesHidden')}
          </Button>
          <Button
            small
            before={Presentation}
            onPress={() => {
              openProjector(evaluation)
            }}
          >
            {say('lead.meeting.projector')}
          </Button>
          <Button small before={MonitorOff} aria-pressed={isCovered} aria-keyshortcuts="B" onPress={onCover}>
            {say(isCovered ? 'lead.meeting.uncover' : 'lead.meeting.cover')}
          </Button>
          <LinkButton small before={Square} href={hashOf({ screen: 'moderation', evaluation })}>
            {say('lead.meeting.end')}
          </LinkButton>
          <BarTools help={undefined} lead />
        </>
      }
    />
  )
}

/** One window for each evaluation: asked for again, it comes to the front. */
function openProjector(evaluation: MeetingView['evaluation']) {
  window.open(`/${hashOf({ screen: 'projector', evaluation })}`, `projector-${evaluation}`, 'popup')
}
