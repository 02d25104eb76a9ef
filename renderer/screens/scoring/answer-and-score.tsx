import type { ComponentProps, ReactNode } from 'react'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { AnswerPane } from './answer-pane.tsx'
import { ScoreBox } from './score-box.tsx'
import type { AnswerWork } from './use-answer.ts'
import { WhyBox } from './why-box.tsx'

interface AnswerAndScoreProps extends Pick<ComponentProps<typeof AnswerPane>, 'onNote'> {
  readonly view: ScoringView
  readonly work: AnswerWork
  readonly isSent: boolean
  /** Says of the reasons what goes well. */
  readonly coach?: ComponentProps<typeof WhyBox>['coach']
  /** Beneath the reasons. */
  readonly children?: ReactNode
}

/** The answer in the middle, and at the right its score and why. */
export function AnswerAndScore({ view, work, isSent, coach, children, onNote }: AnswerAndScoreProps) {
  const { inHand, undo, boxes, answer, reading } = work
  const same = { view, inHand, answer, isSent }
  return (
    <>
      <AnswerPane {...same} reading={reading} onUse={boxes.useQuotes} onNote={onNote} />
      <div className="panel card" data-area>
        <ScoreBox
          view={view}
          inHand={inHand}
          isSent={isSent}
          undo={undo}
          onCompare={() => {
            reading.setTab('guide')
          }}
        />
        <WhyBox {...same} boxes={boxes} onShow={reading.show} coach={coach} />
        {children}
      </div>
    </>
  )
}
