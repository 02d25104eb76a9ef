import '../../style/lead.css'
import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { InsteadPage } from '../../ui/instead-page.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { NotOpen } from '../../ui/not-open.tsx'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { useSay } from '../../ui/say.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { useView } from '../../use-view.ts'
import { MeetingPage } from './meeting-page.tsx'
import { useFacilitator, type Running } from './use-facilitator.ts'

/** The panel's meeting, as its facilitator runs it. */
export function MeetingScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const running = useFacilitator(evaluation)
  const back = hashOf({ screen: 'moderation', evaluation })
  switch (running.kind) {
    case 'asking':
      return (
        <PlainFrame lead>
          <Waiting />
        </PlainFrame>
      )
    case 'refused':
      return <RunElsewhere running={running} back={back} />
    case 'running':
      return <RunHere evaluation={evaluation} window={running.window} back={back} />
  }
}

interface RunHereProps {
  readonly evaluation: EvaluationKey
  readonly window: string
  readonly back: string
}

/** Reads the meeting once it is this window's: another one may have moved it on before. */
function RunHere({ evaluation, window: ownWindow, back }: RunHereProps) {
  const { viewed, reload } = useView({ view: 'meeting', evaluation })
  if (viewed.kind !== 'shown') return <NotOpen lead viewed={viewed} back={back} onRetry={reload} />
  return <MeetingPage first={viewed.view} window={ownWindow} />
}

interface RunElsewhereProps {
  readonly running: Extract<Running, { kind: 'refused' }>
  readonly back: string
}

function RunElsewhere({ running: { failure, takeOver }, back }: RunElsewhereProps) {
  const say = useSay()
  return (
    <PlainFrame lead>
      <InsteadPage
        title={say('lead.meeting.elsewhere')}
        kind="warn"
        actions={
          <>
            <Button kind="second" onPress={takeOver}>
              {say('lead.meeting.takeOver')}
            </Button>
            <LinkButton kind="quiet" href={back}>
              {say('common.goBack')}
            </LinkButton>
          </>
        }
      >
        {failure.sentence ?? say('common.noAnswer')}
      </InsteadPage>
    </PlainFrame>
  )
}
