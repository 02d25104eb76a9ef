import type { ScaleStep } from '../../../shared/views/scoring.ts'
import { classNames } from '../../ui/class-names.ts'
import { ScoreTile } from '../../ui/score-tile.tsx'
import { useSay } from '../../ui/say.tsx'
import { EasyWord } from './easy-word.tsx'

interface GuidePaneProps {
  readonly steps: readonly ScaleStep[]
  readonly chosen: string | undefined
}

/** What each score means, in the published words, the highest first. */
export function GuidePane({ steps, chosen }: GuidePaneProps) {
  const say = useSay()
  return (
    <>
      <h2>{say('evaluator.tabGuide')}</h2>
      <dl className="guide">
        {steps.toReversed().map(({ score, word, meaning, ramp }) => (
          <div key={score} className={classNames(score === chosen && 'chosen')}>
            <dt>
              <ScoreTile score={score} ramp={ramp} />
              <span className="sr-only">{score}</span> {word}
              {score === chosen && <span className="chip info">{say('evaluator.yourChoice')}</span>}
            </dt>
            <dd>
              <EasyWord score={score} scale={steps} />
              {meaning}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
