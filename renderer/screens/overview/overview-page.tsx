import { FileDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { OverviewView } from '../../../shared/views/overview.ts'
import { hashOf } from '../../route.ts'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Doing } from '../../use-doing.ts'
import { InterestDialog } from '../progress/interest-dialog.tsx'
import { useProgress } from '../progress/use-progress.ts'
import { CountsCard } from './counts-card.tsx'
import { DatesCard } from './dates-card.tsx'
import { NeedsCard } from './needs-card.tsx'
import { NextCard } from './next-card.tsx'

interface OverviewPageProps {
  readonly view: OverviewView
  readonly doing: Doing
}

export function OverviewPage({ view, doing }: OverviewPageProps): ReactNode {
  const say = useSay()
  const progress = useProgress(view.progress, doing)
  const { frame, buyer, regime, lede, days, people } = view
  const { deciding, setDeciding } = progress
  return (
    <LeadFrame
      frame={frame}
      stage="overview"
      title={frame.procurementTitle}
      eyebrow={say('lead.overview.eyebrow', { buyer, regime })}
      lede={lede}
      actions={
        people > 0 && (
          <LinkButton
            kind={view.next.step === 'collect' ? 'primary' : 'second'}
            before={FileDown}
            href={hashOf({ screen: 'returns', evaluation: frame.evaluation })}
          >
            {say('lead.overview.import')}
          </LinkButton>
        )
      }
    >
      <DoingTrouble doing={doing} />
      <DatesCard days={days} />
      <div className="overview-columns">
        <NeedsCard view={view} progress={progress} />
        <CountsCard view={view} />
      </div>
      <NextCard view={view} />
      {deciding && (
        <InterestDialog
          need={deciding}
          doing={doing}
          onClose={() => {
            setDeciding(undefined)
          }}
        />
      )}
    </LeadFrame>
  )
}
