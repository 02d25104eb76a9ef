import { ArrowRight, Check, Coffee, TriangleAlert } from 'lucide-react'
import { Button } from './button.tsx'
import { useDates } from './dates.ts'
import { Icon } from './icon.tsx'
import { PageHeading } from './page-heading.tsx'
import { useSay } from './say.tsx'

interface BreakCoverProps {
  /** When the break began, a moment in ISO 8601. */
  readonly at: string
  readonly isSaved: boolean
  readonly onCarryOn: () => void
}

/** Covers the answers. It is no lock: whoever sits at the laptop can carry on. */
export function BreakCover({ at, isSaved, onCarryOn }: BreakCoverProps) {
  const say = useSay()
  const dates = useDates()
  return (
    <main className="break" tabIndex={-1}>
      <div className="break-body">
        <span className="break-mug">
          <Coffee aria-hidden="true" />
        </span>
        <PageHeading title={say('evaluator.breakTitle')} />
        <ul className="break-safe">
          <li>
            <Icon of={isSaved ? Check : TriangleAlert} />
            {say(isSaved ? 'evaluator.breakSaved' : 'evaluator.breakUnsaved')}
          </li>
          <li>
            <Icon of={Check} />
            {say('evaluator.breakCovered')}
          </li>
          <li>
            <Icon of={Check} />
            {say('evaluator.breakNoRush')}
          </li>
        </ul>
        <Button kind="primary" after={ArrowRight} className="break-button" onPress={onCarryOn}>
          {say('evaluator.carryOn')}
        </Button>
        <p className="break-where">{say('evaluator.breakStopped', { time: dates.time(at) })}</p>
      </div>
    </main>
  )
}
