import { ArrowRight, PencilLine } from 'lucide-react'
import type { OpenAgain, SentView } from '../../../shared/views/sent.ts'
import { hashOf } from '../../route.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'

interface CorrectionCardProps {
  readonly view: SentView
  readonly correction: NonNullable<SentView['correction']>
}

/** What is open again after sending, why, and the way there. */
export function CorrectionCard({ view, correction }: CorrectionCardProps) {
  const say = useSay()
  const { allowed, reasons, asked } = correction
  const isAsked = asked.length > 0
  return (
    <section className="correction card" aria-labelledby="correct-title">
      <h2 id="correct-title">
        <Icon of={PencilLine} />
        {say(isAsked ? 'evaluator.openAgain' : 'evaluator.mayCorrect', {
          count: allowed.length + asked.length,
        })}
      </h2>
      {isAsked && <p>{say('evaluator.openAgainWhy')}</p>}
      <Answers view={view} answers={asked} />
      {reasons.map((reason) => (
        <p key={reason}>{say('evaluator.mayCorrectWhy', { reason })}</p>
      ))}
      <Answers view={view} answers={allowed} />
      <p>{say(isAsked ? 'evaluator.openAgainThen' : 'evaluator.mayCorrectThen')}</p>
      <LinkButton
        kind="primary"
        after={ArrowRight}
        href={hashOf({ screen: 'check', evaluation: view.frame.evaluation })}
      >
        {say('evaluator.sendAgain')}
      </LinkButton>
    </section>
  )
}

interface AnswersProps {
  readonly view: SentView
  readonly answers: readonly OpenAgain[]
}

function Answers({ view, answers }: AnswersProps) {
  const say = useSay()
  if (answers.length === 0) return null
  const { evaluation } = view.frame
  return (
    <ul>
      {answers.map(({ question, bidder, number, name }) => (
        <li key={`${question} ${bidder}`}>
          <LinkButton kind="second" href={hashOf({ screen: 'score', evaluation, question, bidder })}>
            {say('evaluator.correctAt', { number, bidder: name })}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}
