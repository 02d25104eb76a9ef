import { useState } from 'react'
import type { ProgressView } from '../../../shared/views/progress.ts'
import type { Need } from '../../../shared/views/progress.ts'
import { daysUntil, useDates } from '../../ui/dates.ts'
import { useSay } from '../../ui/say.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import type { Doing } from '../../use-doing.ts'

export type InterestNeed = Extract<Need, { kind: 'interest' }>

export interface Progress {
  readonly view: ProgressView
  readonly doing: Doing
  /** The link that is being decided. */
  readonly deciding: InterestNeed | undefined
  readonly setDeciding: (need: InterestNeed | undefined) => void
  /** A text to send: the program opens no connection of its own. */
  readonly copyReminder: () => void
}

export function useProgress(view: ProgressView, doing: Doing): Progress {
  const say = useSay()
  const dates = useDates()
  const copy = useCopy()
  const [deciding, setDeciding] = useState<InterestNeed>()
  const due =
    view.scoresBy === undefined
      ? ''
      : say(
          daysUntil(view.scoresBy) < 0
            ? 'lead.progress.need.reminderWasDue'
            : 'lead.progress.need.reminderDue',
          { day: dates.day(view.scoresBy) },
        )
  return {
    view,
    doing,
    deciding,
    setDeciding,
    copyReminder: () => {
      void copy(say('lead.progress.need.reminder', { title: view.procurementTitle, due }))
    },
  }
}
