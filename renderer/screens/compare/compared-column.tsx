import { BookOpen, Flag } from 'lucide-react'
import type { MessageId } from '../../../shared/messages/message.ts'
import type { ComparedAnswer, CompareView } from '../../../shared/views/compare.ts'
import { hashOf } from '../../route.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { paragraphOf } from '../scoring/evidence.ts'

interface ComparedColumnProps {
  readonly answer: ComparedAnswer
  readonly view: CompareView
}

/** One bidder: the score, why, and the way back to the answer, where alone it can be changed. */
export function ComparedColumn({ answer, view }: ComparedColumnProps) {
  const say = useSay()
  const { cell, good, worries, evidence, isLocked } = answer
  const { frame, question } = view
  const places = [...new Set(evidence.map((one) => paragraphOf(one) ?? one.where))]
  const [word, label] = doing(answer)
  return (
    <li className="column card">
      <div className="column-top">
        <h2>{cell.name}</h2>
        <ColumnScore answer={answer} />
        {cell.flagged && !isLocked && (
          <p className="later">
            <Icon of={Flag} /> {say('evaluator.flagged')}
          </p>
        )}
      </div>
      <Written title={say('evaluator.compareGood')} text={good} />
      <Written title={say('evaluator.compareWorries')} text={worries} />
      <div className="column-from">
        <h3>{say('evaluator.compareFrom')}</h3>
        {places.length === 0 ? (
          <p className="nothing">{say('evaluator.compareNoPlace')}</p>
        ) : (
          <ul>
            {places.map((place) => (
              <li key={place} className="place">
                {place}
              </li>
            ))}
          </ul>
        )}
      </div>
      <LinkButton
        kind="second"
        before={BookOpen}
        aria-label={say(label, { bidder: cell.name })}
        href={hashOf({
          screen: 'score',
          evaluation: frame.evaluation,
          question: question.id,
          bidder: cell.bidder,
        })}
      >
        {say(word)}
      </LinkButton>
    </li>
  )
}

function doing({ cell, isLocked }: ComparedAnswer): readonly [MessageId, MessageId] {
  if (isLocked || cell.state === 'scored') return ['evaluator.lookAgain', 'evaluator.lookAgainBidder']
  return ['evaluator.carryOn', 'evaluator.carryOnBidder']
}

function ColumnScore({ answer: { cell } }: { readonly answer: ComparedAnswer }) {
  const say = useSay()
  const { score, ramp, word, state } = cell
  if (score === undefined) return <p className="column-score none">{say('evaluator.noScoreSaid')}</p>
  const isSaved = state === 'scored' && ramp !== undefined
  return (
    <p className={classNames('column-score', isSaved ? `s${String(ramp)}` : 'started')}>
      <b>{score}</b>
      <span>{word}</span>
      {!isSaved && <span>{say('evaluator.rowDraft')}</span>}
    </p>
  )
}

function Written({ title, text }: { readonly title: string; readonly text: string }) {
  const say = useSay()
  const isEmpty = text.trim() === ''
  return (
    <div>
      <h3>{title}</h3>
      <p className={isEmpty ? 'nothing' : 'written'}>{isEmpty ? say('evaluator.compareEmpty') : text}</p>
    </div>
  )
}
