import { ArrowLeft, ArrowRight, CircleQuestionMark } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { PracticeView } from '../../../shared/views/practice.ts'
import { go, hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { MemberFrame } from '../../ui/member-frame.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay } from '../../ui/say.tsx'
import { AnswerAndScore } from '../scoring/answer-and-score.tsx'
import { useAnswer } from '../scoring/use-answer.ts'
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
  const answering = useAnswer(answered, practised)
  const { draft } = answering.inHand
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
        <PracticeRail view={answered} draft={draft} />
        <header className="head">
          <div>
            <p className="crumb">{say('evaluator.practice.crumb')}</p>
            <PageHeading title={say('evaluator.practice.title')}>
              {say('evaluator.practice.question')}
            </PageHeading>
          </div>
        </header>
        <AnswerAndScore view={answered} work={answering} isSent={false} coach={coachOn} />
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
        draft={draft}
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
