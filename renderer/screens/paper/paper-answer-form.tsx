import { type ReactNode, useState } from 'react'
import { TEXT_MAXIMUM } from '../../../shared/procurement/procurement.ts'
import type { PaperAnswer } from '../../../shared/views/paper.ts'
import type { ScaleStep } from '../../../shared/views/scoring.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import { ScoreScale } from '../../ui/score-scale.tsx'
import { TextArea } from '../../ui/text-area.tsx'

interface PaperAnswerFormProps {
  readonly answer: PaperAnswer
  readonly scale: readonly ScaleStep[]
  readonly isPending: boolean
  readonly onSave: (given: NonNullable<PaperAnswer['typed']>) => Promise<void>
}

/** Score and reasons of one answer, as they stand on the paper. */
export function PaperAnswerForm({ answer, scale, isPending, onSave }: PaperAnswerFormProps): ReactNode {
  const say = useSay()
  const { bidderName, typed } = answer
  const [score, setScore] = useState(typed?.score)
  const [good, setGood] = useState(typed?.good ?? '')
  const [worries, setWorries] = useState(typed?.worries ?? '')
  const [isTried, setTried] = useState(false)
  return (
    <section className="paper-answer" aria-label={bidderName}>
      <div className="return-head">
        <h3>{bidderName}</h3>
        <span className="hint">
          {typed ? say('lead.paper.saved', { score: typed.score }) : say('lead.paper.notYet')}
        </span>
      </div>
      <ScoreScale
        label={say('lead.paper.score', { bidder: bidderName })}
        steps={scale}
        value={score}
        onChange={setScore}
      />
      <div className="paper-reasons">
        <TextArea
          label={say('lead.paper.good')}
          value={good}
          onChange={setGood}
          maxLength={TEXT_MAXIMUM}
          rows={3}
        />
        <TextArea
          label={say('lead.paper.worries')}
          value={worries}
          onChange={setWorries}
          maxLength={TEXT_MAXIMUM}
          rows={3}
        />
      </div>
      {isTried && score === undefined && (
        <p className="dialog-error" role="alert">
          {say('lead.paper.chooseFirst')}
        </p>
      )}
      <Button
        kind="second"
        small
        isPending={isPending}
        aria-label={say('lead.paper.saveOf', { bidder: bidderName })}
        onPress={() => {
          setTried(true)
          if (score !== undefined) void onSave({ score, good: good.trim(), worries: worries.trim() })
        }}
      >
        {say('lead.paper.save')}
      </Button>
    </section>
  )
}
