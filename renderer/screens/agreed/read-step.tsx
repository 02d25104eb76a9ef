import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { AgreedView, ReadQuestion } from '../../../shared/views/agreed.ts'
import { hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay } from '../../ui/say.tsx'
import { AgreedAnswer } from './agreed-answer.tsx'
import { ReadingSide } from './reading-side.tsx'

interface ReadStepProps {
  readonly view: AgreedView
  readonly questions: readonly ReadQuestion[]
  readonly step: number
  readonly onStep: (step: number) => void
}

/** One question: what the panel agreed on each bidder. */
export function ReadStep({ view, questions, step, onStep }: ReadStepProps) {
  const say = useSay()
  const question = questions[step]
  if (!question) return null
  const { number, title, answers } = question
  const isLast = step === questions.length - 1
  return (
    <>
      <div className="page-body">
        <header className="page-head">
          <p className="crumb">{say('evaluator.agreed.crumb', { now: step + 1, of: questions.length })}</p>
          <PageHeading title={say('evaluator.numberTitle', { number, title })} />
          {step === 0 && <p className="intro">{say('evaluator.agreed.intro')}</p>}
        </header>
        <ul className="agreed-answers">
          {answers.map((answer) => (
            <AgreedAnswer key={answer.bidder} answer={answer} />
          ))}
        </ul>
        <ReadingSide view={view} questions={questions} step={step} />
      </div>
      <footer className="page-foot">
        <div>
          {step === 0 ? (
            <LinkButton
              before={ArrowLeft}
              href={hashOf({ screen: 'work', evaluation: view.frame.evaluation })}
            >
              {say('evaluator.myWork')}
            </LinkButton>
          ) : (
            <Button
              kind="quiet"
              before={ArrowLeft}
              onPress={() => {
                onStep(step - 1)
              }}
            >
              {say('evaluator.agreed.back')}
            </Button>
          )}
          <span className="sp" />
          <Button
            kind="primary"
            after={ArrowRight}
            onPress={() => {
              onStep(step + 1)
            }}
          >
            {say(isLast ? 'evaluator.agreed.readAll' : 'evaluator.agreed.next')}
          </Button>
        </div>
      </footer>
    </>
  )
}
