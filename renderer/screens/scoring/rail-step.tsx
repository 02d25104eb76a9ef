import { BookOpen, Flag, LockKeyhole } from 'lucide-react'
import type { Say } from '../../../shared/messages/message.ts'
import type { Cell } from '../../../shared/views/my-work.ts'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { hashOf } from '../../route.ts'
import { Icon } from '../../ui/icon.tsx'
import { RowLink } from '../../ui/row-link.tsx'
import { ScoreTile } from '../../ui/score-tile.tsx'
import { useSay } from '../../ui/say.tsx'

interface RailStepProps {
  readonly cell: Cell
  readonly view: ScoringView
}

/** One bidder's answer to this question, and how far it is. */
export function RailStep({ cell, view }: RailStepProps) {
  const say = useSay()
  const isHere = cell.bidder === view.bidder.id
  const content = (
    <>
      <StepMark cell={cell} view={view} isHere={isHere} />
      <span>
        <b>{cell.name}</b>
        <span className="sub">{isHere ? say('evaluator.youAreHere') : stateWords(cell, view, say)}</span>
        {cell.flagged && (
          <span className="sub later">
            <Icon of={Flag} /> {say('evaluator.flagged')}
          </span>
        )}
      </span>
    </>
  )
  if (cell.state === 'closed')
    return (
      <li>
        <span className="step">{content}</span>
      </li>
    )
  return (
    <li>
      <RowLink
        className="step"
        isHere={isHere}
        href={hashOf({
          screen: 'score',
          evaluation: view.frame.evaluation,
          question: view.question.id,
          bidder: cell.bidder,
        })}
      >
        {content}
      </RowLink>
    </li>
  )
}

function StepMark({ cell, view, isHere }: RailStepProps & { readonly isHere: boolean }) {
  if (isHere)
    return (
      <span className="dot now">
        <Icon of={BookOpen} />
      </span>
    )
  switch (cell.state) {
    case 'scored':
    case 'started':
      return (
        <ScoreTile
          score={cell.score}
          ramp={view.scale.find(({ score }) => score === cell.score)?.ramp}
          started={cell.state === 'started'}
        />
      )
    case 'closed':
      return (
        <span className="dot">
          <Icon of={LockKeyhole} />
        </span>
      )
    case 'not-started':
      return <span className="dot" />
  }
}

function stateWords({ state, score, askedAgain }: Cell, view: ScoringView, say: Say): string {
  switch (state) {
    case 'scored':
      return say('evaluator.railGave', {
        score: score ?? '',
        word: view.scale.find((step) => step.score === score)?.word ?? '',
      })
    case 'started':
      return say(askedAgain ? 'evaluator.askedAgain' : 'evaluator.railStarted')
    case 'not-started':
      return say('evaluator.railNotStarted')
    case 'closed':
      return say('evaluator.railClosed')
  }
}
