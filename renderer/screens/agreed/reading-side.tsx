import type { AgreedView, ReadQuestion } from '../../../shared/views/agreed.ts'
import { NeedPerson } from '../../ui/need-person.tsx'
import { useSay } from '../../ui/say.tsx'
import { Steps, type StepItem } from '../../ui/steps.tsx'

interface ReadingSideProps {
  readonly view: AgreedView
  readonly questions: readonly ReadQuestion[]
  /** Of the question that is read; past the last, the answer. */
  readonly step: number
}

/** How far the reading is, and who can be rung. */
export function ReadingSide({ view, questions, step }: ReadingSideProps) {
  const say = useSay()
  const stateOf = (index: number): StepItem['state'] =>
    index < step ? 'done' : index === step ? 'now' : 'next'
  const items: readonly StepItem[] = [
    ...questions.map(({ question, title }, index) => ({
      id: question,
      title,
      detail: undefined,
      state: stateOf(index),
    })),
    {
      id: '',
      title: say('evaluator.agreed.stepAnswer'),
      detail: undefined,
      state: stateOf(questions.length),
    },
  ]
  return (
    <aside className="page-side" aria-label={say('evaluator.sideLabel')} data-area>
      <section className="journey card" aria-labelledby="reading-title">
        <h2 id="reading-title">{say('evaluator.yourSteps')}</h2>
        <Steps items={items} label={say('evaluator.yourSteps')} />
      </section>
      <NeedPerson help={view.frame.help} />
    </aside>
  )
}
