import { ArrowRight, Check, Coffee, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
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
  /** Title bar with text and help: both are of use in a break. */
  readonly bar: ReactNode
}

/** Covers the answers. It is no lock: whoever sits at the laptop can carry on. */
export function BreakCover({ at, isSaved, onCarryOn, bar }: BreakCoverProps) {
  const say = useSay()
  const dates = useDates()
  return (
    <div className="break">
      {bar}
      <main className="break-page" tabIndex={-1}>
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
    </div>
  )
}
