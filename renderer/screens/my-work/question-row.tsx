import { CheckCheck, Flag, MessageCircleQuestionMark } from 'lucide-react'
import type { QuestionWork } from '../../../shared/views/my-work.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { WorkTile } from './work-tile.tsx'

interface QuestionRowProps {
  readonly evaluation: EvaluationKey
  readonly question: QuestionWork
  /** Links are told first; until then no answer opens. */
  readonly isShut: boolean
}

export function QuestionRow({ evaluation, question, isShut }: QuestionRowProps) {
  const say = useSay()
  const { cells, scored, started, flagged, askedAgain, number, title } = question
  const open = cells.filter(({ state }) => state !== 'closed')
  const isDone = scored === open.length
  const first = open.find(({ state }) => state !== 'scored') ?? open[0]
  return (
    <li className="qrow">
      <div>
        <h3>{say('evaluator.numberTitle', { number, title })}</h3>
        <p className={isDone ? 'all' : undefined}>
          {isDone && <Icon of={CheckCheck} />}
          {isDone
            ? say('evaluator.allScored', { of: open.length })
            : say('evaluator.someScored', { scored, of: open.length, started })}
          {scored > 1 && !isShut && (
            <LinkButton
              className="link"
              href={hashOf({ screen: 'compare', evaluation, question: question.question })}
              aria-label={say('evaluator.compareQuestion', { title })}
            >
              {say('evaluator.compareMine')}
            </LinkButton>
          )}
        </p>
        {askedAgain > 0 && (
          <p className="later">
            <Icon of={MessageCircleQuestionMark} /> {say('evaluator.askedAgainCount', { count: askedAgain })}
          </p>
        )}
        {flagged > 0 && (
          <p className="later">
            <Icon of={Flag} /> {say('evaluator.toComeBack', { count: flagged })}
          </p>
        )}
      </div>
      <ul className="qrow-scores">
        {cells.map((cell) => (
          <WorkTile key={cell.bidder} cell={cell} />
        ))}
      </ul>
      {first && !isShut && (
        <LinkButton
          kind="second"
          href={hashOf({ screen: 'score', evaluation, question: question.question, bidder: first.bidder })}
          aria-label={say(isDone ? 'evaluator.lookAgainAt' : 'evaluator.openQuestion', { title })}
        >
          {say(isDone ? 'evaluator.lookAgain' : 'evaluator.open')}
        </LinkButton>
      )}
    </li>
  )
}
