import type { Draft } from '../../../shared/evaluation/draft.ts'
import type { Say } from '../../../shared/messages/message.ts'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useSay } from '../../ui/say.tsx'
import { Steps, type StepItem } from '../../ui/steps.tsx'

interface PracticeRailProps {
  readonly view: ScoringView
  readonly draft: Draft
}

/** The four steps of scoring an answer. Where there is no room for them, the one that is next. */
export function PracticeRail({ view, draft }: PracticeRailProps) {
  const say = useSay()
  const steps = stepsOf(view, draft, say)
  const done = steps.filter(({ state }) => state === 'done').length
  const now = steps.find(({ state }) => state === 'now')
  return (
    <nav className="rail" aria-label={say('evaluator.practice.steps')}>
      <section className="rail-lists" aria-labelledby="practice-steps">
        <h2 id="practice-steps">{say('evaluator.practice.title')}</h2>
        <Steps items={steps} label={say('evaluator.practice.steps')} />
      </section>
      <div className="practice-now">
        <b>{now ? now.title : say('evaluator.practice.allDone')}</b>
        <ProgressBar
          label={say('evaluator.practice.steps')}
          now={done}
          of={steps.length}
          words={say('evaluator.numberOf', { now: done, of: steps.length })}
        />
      </div>
      <div className="overall">
        <b>{say('evaluator.practice.only')}</b>
        <p>{say('evaluator.practice.onlyText')}</p>
      </div>
    </nav>
  )
}

function stepsOf({ scale, paragraphs }: ScoringView, draft: Draft, say: Say): readonly StepItem[] {
  const { score, good, worries, evidence } = draft
  const step = scale.find((one) => one.score === score)
  const hasBegun = score !== undefined || (good + worries).trim() !== '' || evidence.length > 0
  const all = [
    {
      id: 'read',
      title: say('evaluator.practice.stepRead'),
      isDone: hasBegun,
      detail: say('evaluator.practice.stepReadDetail', { count: paragraphs.length }),
    },
    {
      id: 'score',
      title: say('evaluator.practice.stepScore'),
      isDone: score !== undefined,
      detail: step && say('evaluator.practice.stepScoreDetail', { score: step.score, word: step.word }),
    },
    { id: 'good', title: say('evaluator.practice.stepGood'), isDone: good.trim() !== '', detail: undefined },
    {
      id: 'worries',
      title: say('evaluator.practice.stepWorries'),
      isDone: worries.trim() !== '',
      detail: undefined,
    },
  ]
  const here = all.find(({ isDone }) => !isDone)
  return all.map(({ isDone, detail, ...one }) => ({
    ...one,
    detail:
      isDone || one.id === 'read' ? detail : one.id === here?.id ? say('evaluator.youAreHere') : undefined,
    state: isDone ? 'done' : one.id === here?.id ? 'now' : 'next',
  }))
}
