import { ArrowRight, PencilLine } from 'lucide-react'
import type { SentView } from '../../../shared/views/sent.ts'
import { hashOf } from '../../route.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'

interface CorrectionCardProps {
  readonly view: SentView
  readonly correction: NonNullable<SentView['correction']>
}

/** What the lead allowed to be corrected, why, and the way there. */
export function CorrectionCard({ view: { frame }, correction }: CorrectionCardProps) {
  const say = useSay()
  const { evaluation } = frame
  const { cells, reason } = correction
  return (
    <section className="correction card" aria-labelledby="correct-title">
      <h2 id="correct-title">
        <Icon of={PencilLine} />
        {say(reason === undefined ? 'evaluator.openAgain' : 'evaluator.mayCorrect', { count: cells.length })}
      </h2>
      <p>
        {reason === undefined ? say('evaluator.openAgainWhy') : say('evaluator.mayCorrectWhy', { reason })}
      </p>
      <ul>
        {cells.map(({ question, bidder, number, name }) => (
          <li key={`${question} ${bidder}`}>
            <LinkButton
              kind="second"
              href={hashOf({ screen: 'score', evaluation, question, bidder })}
              aria-label={say('evaluator.changeAt', { bidder: name, number })}
            >
              {say('evaluator.correctAt', { number, bidder: name })}
            </LinkButton>
          </li>
        ))}
      </ul>
      <p>{say('evaluator.mayCorrectThen')}</p>
      <LinkButton kind="primary" after={ArrowRight} href={hashOf({ screen: 'check', evaluation })}>
        {say('evaluator.sendAgain')}
      </LinkButton>
    </section>
  )
}
