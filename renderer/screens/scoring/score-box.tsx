import { Ellipsis, Eraser, Redo2, Undo2 } from 'lucide-react'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useSay, Words } from '../../ui/say.tsx'
import { ScoreScale } from '../../ui/score-scale.tsx'
import { EasyWord } from './easy-word.tsx'
import type { DraftInHand } from './use-draft.ts'
import type { Undo } from './use-undo.ts'

interface ScoreBoxProps {
  readonly view: ScoringView
  readonly inHand: DraftInHand
  readonly isSent: boolean
  readonly undo: Undo
  /** Shows what all scores mean. */
  readonly onCompare: () => void
}

/** First: the score. Nothing is chosen for anybody. */
export function ScoreBox({ view, inHand, isSent, undo, onCompare }: ScoreBoxProps) {
  const say = useSay()
  const announce = useAnnounce()
  const { draft, choose, moveTo } = inHand
  const { scale, saved } = view

  function onChange(score: string | undefined) {
    choose({ score })
    if (score === undefined) announce(say('evaluator.scoreCleared'))
  }
  return (
    <section
      className="your-score"
      aria-labelledby="score-title"
      onFocus={() => {
        moveTo({ field: 'score', caret: 0 })
      }}
    >
      <div className="panel-head">
        <h2 id="score-title">
          <span className="num" aria-hidden="true">
            {say('evaluator.partOne')}
          </span>
          {say('evaluator.yourScore')}
        </h2>
        <Button kind="quiet" small onPress={onCompare}>
          {say('evaluator.compareAll', { count: scale.length })}
        </Button>
        {!isSent && (
          <Menu
            kind="quiet"
            small
            before={Ellipsis}
            label={say('evaluator.moreOnScore')}
            actions={[
              ...(undo.last === undefined
                ? []
                : [
                    { id: 'undo', title: say('evaluator.undoIt', { what: undo.last }), icon: Undo2 } as const,
                  ]),
              ...(undo.next === undefined
                ? []
                : [
                    { id: 'redo', title: say('evaluator.redoIt', { what: undo.next }), icon: Redo2 } as const,
                  ]),
              {
                id: 'clear',
                title: say('evaluator.clearScore'),
                icon: Eraser,
                isDisabled: draft.score === undefined,
              },
            ]}
            onAction={(act) => {
              if (act === 'undo') undo.undo()
              else if (act === 'redo') undo.redo()
              else onChange(undefined)
            }}
          >
            {say('evaluator.more')}
          </Menu>
        )}
      </div>
      <ScoreScale
        label={say('evaluator.yourScoreForAnswer')}
        steps={scale}
        value={draft.score}
        onChange={onChange}
        isReadOnly={isSent}
      />
      <Meaning view={view} score={draft.score} />
      {saved !== undefined && draft.score !== saved && (
        <p className="hint changed">
          {draft.score === undefined
            ? say('evaluator.savedScoreStays', { saved })
            : say('evaluator.savedScoreDiffers', { saved, score: draft.score })}
        </p>
      )}
    </section>
  )
}

function Meaning({ view, score }: { readonly view: ScoringView; readonly score: string | undefined }) {
  const say = useSay()
  const step = view.scale.find((one) => one.score === score)
  return (
    <p className="desc" aria-live="polite">
      {step && <EasyWord score={step.score} scale={view.scale} />}
      {step ? (
        <Words
          id="evaluator.scoreMeans"
          values={{ score: step.score, word: step.word, meaning: step.meaning }}
        />
      ) : (
        say('evaluator.chooseScore')
      )}
    </p>
  )
}
