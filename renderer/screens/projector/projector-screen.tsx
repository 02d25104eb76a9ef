import '../../style/lead.css'
import { Coffee } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import type { ProjectorView } from '../../../shared/views/projector.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { Logo } from '../../ui/logo.tsx'
import { NotOpen } from '../../ui/not-open.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay } from '../../ui/say.tsx'
import { useView } from '../../use-view.ts'
import { Board } from '../meeting/board-matrix.tsx'
import { onMeetingMoved } from '../meeting/meeting-channel.ts'
import { ReasonCards } from '../meeting/reason-cards.tsx'
import { ScoreKey } from '../meeting/score-key.tsx'

/** Where windows cannot tell one another, such as two browsers, it looks by itself. */
const LOOKS_EVERY = 1000

/** What everybody in the room sees. It follows the facilitator's window and changes nothing. */
export function ProjectorScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const { viewed, reload } = useView({ view: 'projector', evaluation })
  useEffect(() => {
    const timer = setInterval(reload, LOOKS_EVERY)
    const stop = onMeetingMoved(evaluation, reload)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [evaluation, reload])
  if (viewed.kind !== 'shown') return <NotOpen lead viewed={viewed} onRetry={reload} />
  return <ProjectorPage view={viewed.view} />
}

function ProjectorPage({ view: { procurementTitle, breakAt, shown } }: { readonly view: ProjectorView }) {
  const say = useSay()
  return (
    <div className="projector-app" data-density="projector">
      <header className="bar">
        <span className="brand">
          <Logo />
          {say('common.product')}
        </span>
        <span className="sep" />
        <span className="proj">{say('lead.meeting.context', { title: procurementTitle })}</span>
        <span className="sp" />
        {shown && <span>{say('lead.meeting.progress', { ...shown.progress })}</span>}
      </header>
      {shown ? (
        <Shown shown={shown} />
      ) : (
        <main className="projector-cover" tabIndex={-1}>
          <Coffee aria-hidden="true" />
          <PageHeading title={say('lead.meeting.coverTitle')} />
          {breakAt !== undefined && <p>{say('lead.meeting.breakAt', { time: breakAt })}</p>}
        </main>
      )}
    </div>
  )
}

function Shown({ shown }: { readonly shown: NonNullable<ProjectorView['shown']> }) {
  const say = useSay()
  const { board, bidder } = shown
  return (
    <main className="projector" tabIndex={-1}>
      <header className="meeting-head">
        <div>
          <p className="meeting-crumb">
            {say('lead.meeting.crumb', { number: board.question.number, marks: board.question.weighting })}
          </p>
          <PageHeading title={board.question.title} takesFocus={false}>
            {board.question.asked}
          </PageHeading>
        </div>
        <ScoreKey scale={board.scale} />
      </header>
      <Board board={board} />
      <section className="meeting-reasons" aria-labelledby="reasons-heading" tabIndex={0}>
        <h2 id="reasons-heading">
          {say('lead.meeting.reasons')}
          <span className="hint">{say('lead.meeting.reasonsOf', { bidder })}</span>
        </h2>
        {board.notes.map((note) => (
          <p key={note} className="hint">
            {note}
          </p>
        ))}
        <ReasonCards reasons={board.reasons} />
      </section>
      <AgreedWordsCard bidder={bidder} words={shown.words} />
    </main>
  )
}

interface AgreedWordsCardProps {
  readonly bidder: string
  readonly words: NonNullable<ProjectorView['shown']>['words']
}

/** The panel reads its own reason while it is written. */
function AgreedWordsCard({ bidder, words }: AgreedWordsCardProps) {
  const say = useSay()
  const { score, good, worries, decidingPoint, isRecorded } = words
  return (
    <section className="agree card" aria-labelledby="agree-heading">
      <div className="agree-body">
        <h2 id="agree-heading">
          {say(isRecorded ? 'lead.meeting.recordedTitle' : 'lead.meeting.beingAgreed')}
          <span className="hint">{bidder}</span>
        </h2>
        {score ? (
          <p className="recorded-score">
            <span className={`sq s${String(score.ramp)}`}>{score.score}</span>
            <b>{score.word}</b>
          </p>
        ) : (
          <p className="hint">{say('lead.meeting.noneChosen')}</p>
        )}
        {good !== '' && <p className="projector-words">{good}</p>}
        {worries !== '' && <p className="projector-words">{worries}</p>}
        {decidingPoint !== '' && (
          <p>
            <b>{say('lead.meeting.deciding')}:</b> {decidingPoint}
          </p>
        )}
      </div>
    </section>
  )
}
