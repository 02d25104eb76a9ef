import type { ReactNode } from 'react'
import type { LeadFrame as Frame } from '../../shared/views/results.ts'
import { daysUntil, useDates } from './dates.ts'
import { LeadFrame } from './lead-frame.tsx'
import { PageTabs } from './page-tabs.tsx'
import { useSay } from './say.tsx'

const pages = ['packs', 'progress', 'returns'] as const

interface ScoringFrameProps {
  readonly frame: Frame
  readonly page: (typeof pages)[number]
  readonly title: string
  readonly eyebrow: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The three pages of the stage Scoring, each with the way to the others. */
export function ScoringFrame({ frame, page, title, eyebrow, actions, children }: ScoringFrameProps) {
  const say = useSay()
  return (
    <LeadFrame
      frame={frame}
      stage="scoring"
      title={title}
      eyebrow={eyebrow}
      actions={actions}
      className={`scoring-page ${page}`}
    >
      <PageTabs
        label={say('lead.scoring.tabs')}
        pages={pages.map((one) => ({
          title: say(`lead.scoring.${one}`),
          route: { screen: one, evaluation: frame.evaluation },
          isHere: one === page,
        }))}
      />
      {children}
    </LeadFrame>
  )
}

/** "Scoring · due on Thursday 14 March, in 3 days". */
export function useDueLine(scoresBy: string | undefined): string {
  const say = useSay()
  const dates = useDates()
  if (scoresBy === undefined) return say('lead.scoring.eyebrow')
  const day = dates.day(scoresBy)
  const days = daysUntil(scoresBy)
  if (days < 0) return say('lead.scoring.eyebrowPast', { day })
  // further away, the number of days says less than the day
  return days > 14 ? say('lead.scoring.eyebrowDue', { day }) : say('lead.scoring.eyebrowDueIn', { day, days })
}
