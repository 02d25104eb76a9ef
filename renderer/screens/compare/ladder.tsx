import type { ComparedAnswer } from '../../../shared/views/compare.ts'
import type { ScaleStep } from '../../../shared/views/scoring.ts'
import { classNames } from '../../ui/class-names.ts'
import type { OwnProperties } from '../../ui/own-properties.ts'
import { useSay } from '../../ui/say.tsx'
import { ScoreTile } from '../../ui/score-tile.tsx'

/** A longer scale has no room for its steps beside each other. */
const STEPS_MAXIMUM = 11

interface LadderProps {
  readonly scale: readonly ScaleStep[]
  readonly answers: readonly ComparedAnswer[]
}

/** Where each bidder stands on the scale. The columns under it say the same in words. */
export function Ladder({ scale, answers }: LadderProps) {
  const say = useSay()
  if (scale.length > STEPS_MAXIMUM || answers.length === 0) return null
  const steps: OwnProperties = { '--steps': scale.length }
  return (
    <ol className="ladder" aria-label={say('evaluator.compareLadder')} style={steps}>
      {scale.map(({ score, word, ramp }) => {
        const here = answers.filter(({ cell }) => cell.score === score)
        return (
          <li key={score} className={classNames(here.length > 0 && 'used')}>
            <ul
              className="ladder-names"
              aria-label={say('evaluator.scoreSaid', { score, word: word === '' ? 'none' : word })}
            >
              {here.map(({ cell }) => (
                <li key={cell.bidder} className={classNames(cell.state === 'started' && 'open')}>
                  {cell.name}
                </li>
              ))}
            </ul>
            <div className="ladder-step" aria-hidden="true">
              <ScoreTile score={score} ramp={ramp} />
              <span>{word}</span>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
