import { ArrowLeft, ArrowRight, CircleQuestionMark } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { PracticeView } from '../../../shared/views/practice.ts'
import { go, hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { MemberFrame } from '../../ui/member-frame.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay } from '../../ui/say.tsx'
import { AnswerPane } from '../scoring/answer-pane.tsx'
import { ScoreBox } from '../scoring/score-box.tsx'
import { useReading } from '../scoring/use-reading.ts'
import { useReasonBoxes } from '../scoring/use-reason-boxes.ts'
import { useUndo } from '../scoring/use-undo.ts'
import { WhyBox } from '../scoring/why-box.tsx'
import { coachOn } from './coach.ts'
import { practiceAnswer } from './practice-answer.ts'
import { PracticeDone } from './practice-done.tsx'
import { PracticeHow } from './practice-how.tsx'
import { PracticeRail } from './practice-rail.tsx'
import { usePracticeDraft } from './use-practice-draft.ts'

/** The scoring screen with an invented answer, and somebody who says what goes well. */
export function Practice({ view }: { readonly view: PracticeView }) {
  const say = useSay()
  const answered = useMemo(() => practiceAnswer(view, say), [view, say])
  const practised = usePracticeDraft()
  const { inHand, undo } = useUndo(practised)
  const boxes = useReasonBoxes(inHand, undo.noteWords)
  const answer = useRef<HTMLDivElement>(null)
  const reading = useReading(answered)
  const [open, setOpen] = useState<'how' | 'done'>()
  const work = { screen: 'work', evaluation: view.frame.evaluation } as const
  const close = () => {
    setOpen(undefined)
  }
  return (
    <MemberFrame
      frame={view.frame}
      saved={{ kind: 'untouched' }}
      status={<span className="chip info">{say('evaluator.practice.chip')}</span>}
      scoring
    >
      <main className="score-page practice" tabIndex={-1}>
        <PracticeRail view={answered} draft={inHand.draft} />
        <header className="head">
          <div>
            <p className="crumb">{say('evaluator.practice.crumb')}</p>
            <PageHeading title={say('evaluator.practice.title')}>
              {say('evaluator.practice.question')}
            </PageHeading>
          </div>
        </header>
        <AnswerPane
          view={answered}
          inHand={inHand}
          answer={answer}
          reading={reading}
          onUse={boxes.useQuotes}
          isSent={false}
        />
        <div className="panel card" data-area>
          <ScoreBox
            view={answered}
            inHand={inHand}
            isSent={false}
            undo={undo}
            onCompare={() => {
              reading.setTab('guide')
            }}
          />
          <WhyBox
            view={answered}
            inHand={inHand}
            boxes={boxes}
            answer={answer}
            onShow={reading.show}
            isSent={false}
            coach={coachOn}
          />
        </div>
        <footer className="foot">
          <LinkButton before={ArrowLeft} href={hashOf(work)}>
            {say('evaluator.myWork')}
          </LinkButton>
          <Button
            before={CircleQuestionMark}
            onPress={() => {
              setOpen('how')
            }}
          >
            {say('evaluator.practice.how')}
          </Button>
          <span className="sp" />
          <LinkButton href={hashOf(work)}>{say('evaluator.practice.skip')}</LinkButton>
          <Button
            kind="primary"
            after={ArrowRight}
            onPress={() => {
              setOpen('done')
            }}
          >
            {say('evaluator.practice.finish')}
          </Button>
        </footer>
      </main>
      <PracticeHow isOpen={open === 'how'} onClose={close} />
      <PracticeDone
        isOpen={open === 'done'}
        view={answered}
        draft={inHand.draft}
        onClose={close}
        onAgain={() => {
          practised.clear()
          close()
        }}
        onGo={() => void go(work)}
      />
    </MemberFrame>
  )
}
