import { FileDown, List, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProgressView } from '../../../shared/views/progress.ts'
import { hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { ScoringFrame, useDueLine } from '../../ui/scoring-frame.tsx'
import { useWantsList } from '../../ui/use-wants-list.ts'
import { useWidth } from '../../ui/use-width.ts'
import type { Doing } from '../../use-doing.ts'
import { InterestDialog } from './interest-dialog.tsx'
import { Needs } from './needs.tsx'
import { People } from './people.tsx'
import { useProgress } from './use-progress.ts'

/** Room (rem) that the table needs: a column for each question beside six others. */
const BESIDE = 33
const QUESTION = 3

export function ProgressPage({
  view,
  doing,
}: {
  readonly view: ProgressView
  readonly doing: Doing
}): ReactNode {
  const say = useSay()
  const progress = useProgress(view, doing)
  const [wantsList, setWantsList] = useWantsList()
  const { place, rem } = useWidth<HTMLDivElement>()
  const hasRoom = rem === undefined || rem >= BESIDE + QUESTION * view.questions.length
  const { deciding, setDeciding } = progress
  return (
    <ScoringFrame
      frame={view.frame}
      page="progress"
      title={view.title}
      eyebrow={useDueLine(view.scoresBy)}
      actions={
        <>
          {hasRoom && (
            <Button
              kind="quiet"
              before={wantsList ? Table2 : List}
              onPress={() => {
                setWantsList(!wantsList)
              }}
            >
              {say(wantsList ? 'lead.progress.showTable' : 'lead.progress.showList')}
            </Button>
          )}
          <LinkButton
            kind="primary"
            before={FileDown}
            href={hashOf({ screen: 'returns', evaluation: view.frame.evaluation })}
          >
            {say('lead.progress.import')}
          </LinkButton>
        </>
      }
    >
      <DoingTrouble doing={doing} />
      <Needs progress={progress} />
      <div ref={place}>
        <People progress={progress} asList={wantsList || !hasRoom} />
      </div>
      {deciding && (
        <InterestDialog
          need={deciding}
          doing={doing}
          onClose={() => {
            setDeciding(undefined)
          }}
        />
      )}
    </ScoringFrame>
  )
}
