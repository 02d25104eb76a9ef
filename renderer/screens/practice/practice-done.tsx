import { ArrowRight, Check, Lightbulb, RotateCcw } from 'lucide-react'
import type { Draft } from '../../../shared/evaluation/draft.ts'
import type { Say } from '../../../shared/messages/message.ts'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

interface PracticeDoneProps {
  readonly isOpen: boolean
  readonly view: ScoringView
  readonly draft: Draft
  readonly onClose: () => void
  readonly onAgain: () => void
  readonly onGo: () => void
}

/** What went well, and what would help. There is no right score, so none is called right or wrong. */
export function PracticeDone({ isOpen, view, draft, onClose, onAgain, onGo }: PracticeDoneProps) {
  const say = useSay()
  return (
    <Dialog
      title={say('evaluator.practice.doneTitle', { scored: draft.score === undefined ? 'no' : 'yes' })}
      isOpen={isOpen}
      onClose={onClose}
    >
      <div className="dialog-body">
        <ul className="coaching">
          {feedback(view, draft, say).map(({ words, isGood }) => (
            <li key={words} className={classNames('coach', isGood ? 'good' : 'tip')}>
              <Icon of={isGood ? Check : Lightbulb} />
              {words}
            </li>
          ))}
        </ul>
        <p>{say('evaluator.practice.doneText')}</p>
      </div>
      <div className="dialog-foot">
        <Button before={RotateCcw} onPress={onAgain}>
          {say('evaluator.practice.again')}
        </Button>
        <span className="sp" />
        <Button kind="primary" after={ArrowRight} onPress={onGo}>
          {say('evaluator.practice.toWork')}
        </Button>
      </div>
    </Dialog>
  )
}

function feedback({ scale }: ScoringView, { score, good, worries, evidence }: Draft, say: Say) {
  const step = scale.find((one) => one.score === score)
  const saysWhy = (good + worries).trim() !== ''
  return [
    {
      isGood: step !== undefined,
      words: step
        ? say('evaluator.practice.gaveScore', { score: step.score, word: step.word })
        : say('evaluator.practice.noScore'),
    },
    { isGood: saysWhy, words: say(saysWhy ? 'evaluator.practice.saidWhy' : 'evaluator.practice.noWhy') },
    {
      isGood: evidence.length > 0,
      words: say(evidence.length > 0 ? 'evaluator.practice.saidWhere' : 'evaluator.practice.noWhere'),
    },
  ]
}
