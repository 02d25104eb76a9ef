import { ArrowRight, CircleAlert } from 'lucide-react'
import type { MessageId } from '../../../shared/messages/message.ts'
import type { CheckView, Missing, MissingAnswer } from '../../../shared/views/check.ts'
import { hashOf } from '../../route.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay, Words } from '../../ui/say.tsx'
import { leftOf } from './left-of.ts'

/** More of them would push the list out of sight, where each is marked. */
const SHOWN = 3

const sentences: Readonly<Record<Missing, MessageId>> = {
  score: 'evaluator.missingScore',
  reason: 'evaluator.missingReason',
  draft: 'evaluator.missingDraft',
  'asked-again': 'evaluator.missingAskedAgain',
}

/** What keeps the scores from being sent: each named, with a way to it. */
export function LeftOver({ view }: { readonly view: CheckView }) {
  const say = useSay()
  const { declareFirst, missing, frame } = view
  const left = leftOf(view)
  if (left === 0) return null
  const shown = missing.slice(0, SHOWN)
  const more = missing.length - shown.length
  return (
    <section className="left-over" aria-labelledby="left-title">
      <Icon of={CircleAlert} />
      <div>
        <h2 id="left-title">{say('evaluator.left', { left })}</h2>
        <ul>
          {declareFirst && (
            <li>
              <span>{say('evaluator.missingLinks')}</span>
              <LinkButton
                kind="primary"
                after={ArrowRight}
                href={hashOf({ screen: 'declarations', evaluation: frame.evaluation })}
              >
                {say('evaluator.goToIt')}
              </LinkButton>
            </li>
          )}
          {shown.map((answer, index) => (
            <LeftAnswer
              key={`${answer.question} ${answer.bidder}`}
              answer={answer}
              view={view}
              isFirst={!declareFirst && index === 0}
            />
          ))}
        </ul>
        {more > 0 && <p>{say('evaluator.moreLeft', { count: more })}</p>}
      </div>
    </section>
  )
}

interface LeftAnswerProps {
  readonly answer: MissingAnswer
  readonly view: CheckView
  readonly isFirst: boolean
}

function LeftAnswer({ answer, view: { frame }, isFirst }: LeftAnswerProps) {
  const say = useSay()
  const { missing, question, number, bidder, name, score, from, to } = answer
  return (
    <li>
      <span>
        <Words id={sentences[missing]} values={{ bidder: name, number, score: score ?? '', from, to }} />
      </span>
      <LinkButton
        kind={isFirst ? 'primary' : 'second'}
        after={ArrowRight}
        href={hashOf({ screen: 'score', evaluation: frame.evaluation, question, bidder })}
        aria-label={say('evaluator.goToItAt', { bidder: name, number })}
      >
        {say('evaluator.goToIt')}
      </LinkButton>
    </li>
  )
}
