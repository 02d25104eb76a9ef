import type { Spread } from '../../../shared/views/meeting.ts'
import { classNames } from '../../ui/class-names.ts'

/** With more people than this on one step the dots would not fit: one dot, and how many. */
const DOTS = 8
/** More than this stand two by two. */
const COLUMN = 4

/** How often each step was given, as dots over the scale. */
export function SpreadPicture({ spread: { steps, label } }: { readonly spread: Spread }) {
  return (
    <span className="spread" role="img" aria-label={label}>
      {steps.map(({ score, ramp, count, isEnd }) => (
        <span key={score} className={classNames('spread-step', isEnd && 'end')}>
          <span className={classNames('spread-dots', count > COLUMN && 'wide')}>
            {count > DOTS ? (
              <b>{count}</b>
            ) : (
              Array.from({ length: count }, (_, index) => <i key={index} className={`s${String(ramp)}`} />)
            )}
          </span>
          <span>{score}</span>
        </span>
      ))}
    </span>
  )
}
