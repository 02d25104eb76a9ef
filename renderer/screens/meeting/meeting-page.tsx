import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Evidence } from '../../../shared/evaluation/reason.ts'
import { bidderId } from '../../../shared/identifiers.ts'
import type { Cell, MeetingView, TalkReason } from '../../../shared/views/meeting.ts'
import { Banner } from '../../ui/banner.tsx'
import { FailureBanner } from '../../ui/failure-banner.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay } from '../../ui/say.tsx'
import { Agenda } from './agenda.tsx'
import { AgendaEnd } from './agenda-end.tsx'
import { AgreeForm } from './agree-form.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { AttendanceDialog } from './attendance-dialog.tsx'
import { Board } from './board-matrix.tsx'
import { BreakDialog } from './break-dialog.tsx'
import { MeetingBar } from './meeting-bar.tsx'
import { ReasonCards } from './reason-cards.tsx'
import { RecordedCard } from './recorded-card.tsx'
import { ScoreKey } from './score-key.tsx'
import { useMeeting } from './use-meeting.ts'
import { useStable } from './use-stable.ts'
import { useMeetingKeys } from './use-meeting-keys.ts'
import { withReasons } from './with-reasons.ts'

interface MeetingPageProps {
  readonly first: MeetingView
  /** Names this window to the service. */
  readonly window: string
}

type Open =
  | { readonly kind: 'attendance' }
  | { readonly kind: 'break' }
  | { readonly kind: 'answer'; readonly evidence: Evidence }

/** The facilitator's window: agenda, everybody's scores and reasons, and the panel's own. */
export function MeetingPage({ first, window: ownWindow }: MeetingPageProps): ReactNode {
  const say = useSay()
  const inHand = useMeeting(first, ownWindow)
  const { view, failure, isOpen } = inHand
  const { board, bidder, meeting, at } = view
  const [open, setOpen] = useState<Open>()
  const heading = useRef<HTMLHeadingElement>(null)
  const reasonBox = useRef<HTMLTextAreaElement>(null)

  const [turn, setTurn] = useState(0)
  // in the same drawing as the answer that is talked about next: a frame later its heading may be another
  useLayoutEffect(() => {
    if (turn > 0) heading.current?.focus()
  }, [turn])

  /** The keys of the meeting work there. */
  const toHeading = (isDone: boolean) => {
    if (isDone) setTurn((count) => count + 1)
  }
  const close = () => {
    setOpen(undefined)
  }
  const talk = (cell: Cell) => void inHand.talkAbout(cell).then(toHeading)
  const record = () => void inHand.record().then(toHeading)
  const park = () => void inHand.park().then(toHeading)
  const names = () => void inHand.settle(({ namesShown }) => ({ namesShown: !namesShown }))
  const cover = () => void inHand.settle(({ isCovered }) => ({ isCovered: !isCovered }))
  const stable = useStable({
    talk,
    talkRow: (row: string) => {
      talk({ bidder: bidderId.parse(row), question: at.question })
    },
    place: (evidence: Evidence) => {
      setOpen({ kind: 'answer', evidence })
    },
    use: (reason: TalkReason) => {
      inHand.choose(say('lead.meeting.used', { member: reason.member }), (now) => withReasons(now, [reason]))
    },
  })
  useMeetingKeys({
    score: (digit) => {
      if (!board.scale.some(({ score }) => score === digit)) return false
      inHand.chooseScore(digit)
      return true
    },
    letter: { r: () => reasonBox.current?.focus(), p: park, h: names, b: cover },
    record,
    nextBidder: () => void inHand.talkBelow().then(toHeading),
    undo: inHand.undo,
    redo: inHand.redo,
    leaveBox: () => heading.current?.focus(),
  })

  return (
    <div className="meeting-app" data-density="projector">
      <MeetingBar view={view} onNames={names} onCover={cover} />
      <nav className="agenda" aria-label={say('lead.meeting.agenda')}>
        <Agenda toTalk={view.toTalk} agreed={view.agreed} onTalk={stable.talk} />
        <AgendaEnd
          view={view}
          saved={inHand.saved}
          onOpen={(kind) => {
            setOpen({ kind })
          }}
        />
      </nav>
      <main className="meeting" tabIndex={-1}>
        {failure && <FailureBanner failure={failure} onDismiss={inHand.dismiss} />}
        {meeting.isCovered && (
          <Banner kind="info">
            <p>{say('lead.meeting.covered')}</p>
          </Banner>
        )}
        <header className="meeting-head">
          <div>
            <p className="meeting-crumb">
              {say('lead.meeting.crumb', { number: board.question.number, marks: board.question.weighting })}
            </p>
            <PageHeading title={board.question.title}>{board.question.asked}</PageHeading>
          </div>
          <ScoreKey scale={board.scale} />
        </header>
        <Board board={board} onTalk={stable.talkRow} />
        <section className="meeting-reasons" aria-labelledby="reasons-heading">
          <h2 id="reasons-heading">
            {say('lead.meeting.reasons')}
            <span className="hint">{say('lead.meeting.reasonsOf', { bidder: bidder.name })}</span>
          </h2>
          {board.notes.map((note) => (
            <p key={note} className="hint">
              {note}
            </p>
          ))}
          <ReasonCards
            reasons={board.reasons}
            onPlace={stable.place}
            {...(isOpen && { onUse: stable.use })}
          />
        </section>
        {isOpen ? (
          <AgreeForm
            // boxes of another answer are other boxes
            key={`${at.bidder} ${at.question}`}
            inHand={inHand}
            onRecord={record}
            onPark={park}
            heading={heading}
            reasonBox={reasonBox}
          />
        ) : (
          <RecordedCard
            view={view}
            heading={heading}
            onChange={() => {
              inHand.startChange()
              toHeading(true)
            }}
          />
        )}
      </main>
      {open?.kind === 'attendance' && (
        <AttendanceDialog
          view={view}
          onClose={close}
          onChange={(present) => void inHand.settle(() => ({ present: [...present] }))}
        />
      )}
      {open?.kind === 'break' && (
        <BreakDialog
          breakAt={meeting.breakAt}
          onClose={close}
          onPlan={(breakAt) => {
            close()
            void inHand.settle(() => ({ breakAt }))
          }}
        />
      )}
      {open?.kind === 'answer' && <AnswerDialog view={view} evidence={open.evidence} onClose={close} />}
    </div>
  )
}
