import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useSay } from '../../ui/say.tsx'
import { minutesLeft } from './reading-place.ts'

interface ReadingFootProps {
  readonly paragraphs: readonly string[]
  /** The last paragraph of which the end was in sight, counted from 1. */
  readonly read: number
}

/** How far the reading is. Not announced: it changes with every turn of the wheel. */
export function ReadingFoot({ paragraphs, read }: ReadingFootProps) {
  const say = useSay()
  const of = paragraphs.length
  const now = Math.min(read, of)
  const place = say('evaluator.paragraphOf', { now, of })
  const minutes = minutesLeft(paragraphs, now)
  return (
    <div className="docfoot">
      <ProgressBar label={say('evaluator.howFarRead')} now={now} of={of} words={place} />
      <span>
        {place}
        {minutes > 0 && ` · ${say('evaluator.minutesLeft', { minutes })}`}
      </span>
    </div>
  )
}
