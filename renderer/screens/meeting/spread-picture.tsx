import type { Spread } from '../../../shared/views/meeting.ts'
import { classNames } from '../../ui/class-names.ts'
import type { OwnProperties } from '../../ui/own-properties.ts'
import { dotsFor } from './dots-for.ts'

/** In rem: the whole picture, and in a row what is not for dots. */
const WIDTH = 7.5
const STEP = 1.1875
const BENEATH = 1.75

interface SpreadPictureProps {
  readonly spread: Spread
  /** The highest stack that it is looked at beside: stacks are compared, so all have dots of one size. */
  readonly most: number
  /** In rem. */
  readonly rowHeight: number
}

/** How often each step was given, as dots over the scale. */
export function SpreadPicture({ spread: { steps, label }, most, rowHeight }: SpreadPictureProps) {
  const step = Math.min(STEP, WIDTH / steps.length)
  const { across, size } = dotsFor(most, step - 0.0625, rowHeight - BENEATH)
  const first = steps.findIndex(({ isEnd }) => isEnd)
  const last = steps.findLastIndex(({ isEnd }) => isEnd)
  const sizes: OwnProperties = {
    '--step': `${String(step)}rem`,
    '--dot': `${String(size)}rem`,
    '--across': across,
  }
  return (
    <span className="spread" role="img" aria-label={label} style={sizes}>
      {steps.map(({ score, ramp, count, isEnd }, index) => (
        <span
          key={score}
          className={classNames('spread-step', isEnd && 'end', index >= first && index <= last && 'between')}
        >
          <span className="spread-dots">
            {Array.from({ length: count }, (_, dot) => (
              <i key={dot} className={`s${String(ramp)}`} />
            ))}
          </span>
          <span>{score}</span>
        </span>
      ))}
    </span>
  )
}
