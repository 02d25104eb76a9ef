import { ArrowRight, Download, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ResultsView } from '../../../shared/views/results.ts'
import { hashOf } from '../../route.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { pdfAddress } from '../documents/addresses.ts'
import { AwardCard } from './award-card.tsx'
import { MissingCard } from './missing-card.tsx'
import { Ranking } from './ranking.tsx'
import { ScoresCard } from './scores-card.tsx'

/** What is shown of a result, from whatever state the evaluation is in. */
export function ResultsPage({ view }: { readonly view: ResultsView }): ReactNode {
  const say = useSay()
  const { frame, headline, eyebrow, missing, ranking, bidders } = view
  return (
    <LeadFrame
      frame={frame}
      stage="result"
      title={headline}
      eyebrow={eyebrow}
      actions={<Actions view={view} />}
    >
      {frame.publishedHash !== undefined && (
        <p className="result-note">
          <Icon of={Info} />
          {say('lead.results.weightingsFixed')}
        </p>
      )}
      <div className="result-columns">
        <div className="result-main">
          {isTied(view) && (
            <Banner kind="warn">
              <p>{say('lead.results.tieNote')}</p>
            </Banner>
          )}
          {bidders.length === 0 && <NoTenders />}
          {missing.length > 0 && <MissingCard missing={missing} />}
          {ranking.length > 0 && <Ranking view={view} />}
        </div>
        <AwardCard draft={view.draft} flags={view.flags} />
      </div>
      {bidders.length > 0 && <ScoresCard view={view} />}
    </LeadFrame>
  )
}

function isTied({ ranking }: ResultsView): boolean {
  return ranking.filter(({ rank }) => rank === 1).length > 1
}

/** While anything is missing there may be no document yet: reading it says why, and has the file where there is one. */
function Actions({ view: { frame, missing } }: { readonly view: ResultsView }) {
  const say = useSay()
  return (
    <>
      {missing.length === 0 && (
        <LinkButton kind="second" before={Download} href={pdfAddress(frame.evaluation)} download>
          {say('lead.results.downloadPdf')}
        </LinkButton>
      )}
      <LinkButton
        kind="primary"
        after={ArrowRight}
        href={hashOf({ screen: 'documents', evaluation: frame.evaluation })}
      >
        {say('lead.results.readRecommendation')}
      </LinkButton>
    </>
  )
}

function NoTenders() {
  const say = useSay()
  return (
    <Card title={say('lead.results.noTenders')}>
      <p>{say('lead.results.noTendersYet')}</p>
    </Card>
  )
}
