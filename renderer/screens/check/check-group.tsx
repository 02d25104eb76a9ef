import { Flag } from 'lucide-react'
import type { CheckQuestion, CheckRow, Missing } from '../../../shared/views/check.ts'
import type { MessageId } from '../../../shared/messages/message.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ScoreTile } from '../../ui/score-tile.tsx'
import { useSay } from '../../ui/say.tsx'

const missingWords: Readonly<Record<Missing, MessageId>> = {
  score: 'evaluator.rowNoScore',
  reason: 'evaluator.rowNoReason',
  draft: 'evaluator.rowDraft',
  'asked-again': 'evaluator.rowAskedAgain',
}

interface CheckGroupProps {
  readonly evaluation: EvaluationKey
  readonly question: CheckQuestion
}

/** One question with all its answers. */
export function CheckGroup({ evaluation, question }: CheckGroupProps) {
  const say = useSay()
  const { number, title, rows } = question
  const heading = `check-${String(number)}`
  return (
    <section className="check-group" aria-labelledby={heading}>
      <h2 id={heading}>{say('evaluator.numberTitle', { number, title })}</h2>
      <ul>
        {rows.map((row) => (
          <AnswerRow key={row.cell.bidder} evaluation={evaluation} question={question} row={row} />
        ))}
      </ul>
    </section>
  )
}

function AnswerRow({ evaluation, question, row }: CheckGroupProps & { readonly row: CheckRow }) {
  const say = useSay()
  const { cell, reason, missing, isLocked } = row
  if (cell.state === 'closed')
    return (
      <li className="check-row">
        <ScoreTile score={undefined} ramp={undefined} closed />
        <b>{cell.name}</b>
        <span className="check-reason">{say('evaluator.railClosed')}</span>
      </li>
    )
  const values = { bidder: cell.name, number: question.number }
  const [word, label] =
    missing !== undefined
      ? (['evaluator.goToIt', 'evaluator.goToItAt'] as const)
      : isLocked
        ? (['evaluator.look', 'evaluator.lookAt'] as const)
        : (['evaluator.change', 'evaluator.changeAt'] as const)
  return (
    <li className={classNames('check-row', missing !== undefined && 'missing')}>
      <ScoreTile
        score={cell.score}
        ramp={cell.ramp}
        started={missing === 'draft' || missing === 'asked-again'}
        label={
          cell.score === undefined
            ? say('evaluator.noScoreSaid')
            : say('evaluator.scoreSaid', { score: cell.score, word: cell.word === '' ? 'none' : cell.word })
        }
      />
      <b>{cell.name}</b>
      <span className="check-reason">
        {missing === undefined ? reason : say(missingWords[missing])}
        {cell.flagged && !isLocked && (
          <span className="later">
            <Icon of={Flag} /> {say('evaluator.flagged')}
          </span>
        )}
      </span>
      <LinkButton
        className="link"
        href={hashOf({ screen: 'score', evaluation, question: question.question, bidder: cell.bidder })}
        aria-label={say(label, values)}
      >
        {say(word)}
      </LinkButton>
    </li>
  )
}
