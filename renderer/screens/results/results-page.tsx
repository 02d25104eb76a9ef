import { Info } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ResultsView } from '../../../shared/views/results.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { useSay } from '../../ui/say.tsx'
import { useView } from '../../use-view.ts'
import { AwardCard } from './award-card.tsx'
import { FirmnessCard } from './firmness/firmness-card.tsx'
import { MoreFirmness } from './firmness/more-firmness.tsx'
import { MissingCard } from './missing-card.tsx'
import { Ranking } from './ranking.tsx'
import { ResultActions } from './result-actions.tsx'
import { ScoresCard } from './scores-card.tsx'

interface ResultsPageProps {
  readonly view: ResultsView
  readonly reload: () => void
}

/** What is shown of a result, from whatever state the evaluation is in. */
export function ResultsPage({ view, reload }: ResultsPageProps): ReactNode {
  const say = useSay()
  const { frame, headline, eyebrow, missing, ranking } = view
  return (
    <LeadFrame
      frame={frame}
      stage="result"
      title={headline}
      eyebrow={eyebrow}
      actions={<ResultActions view={view} reload={reload} />}
    >
      {frame.publishedHash !== undefined && (
        <p className="result-note">
          <Icon of={Info} />
          {say('lead.results.weightingsFixed')}
        </p>
      )}
      {missing.length > 0 || ranking.length === 0 ? <NotYet view={view} /> : <Ranked view={view} />}
    </LeadFrame>
  )
}

/** What is still missing, and what is there already. */
function NotYet({ view }: { readonly view: ResultsView }) {
  const { missing, bidders } = view
  return (
    <>
      <div className="result-columns">
        <div className="result-main">
          {bidders.length === 0 && <NoTenders />}
          {missing.length > 0 && <MissingCard missing={missing} />}
        </div>
        <AwardCard view={view} />
      </div>
      {bidders.length > 0 && <ScoresCard view={view} />}
    </>
  )
}

/** The ranking, how firm it is, and the scores behind it; then what stands between it and the decision. */
function Ranked({ view }: { readonly view: ResultsView }) {
  const say = useSay()
  const { viewed } = useView({ view: 'firmness', evaluation: view.frame.evaluation })
  const firmness = viewed.kind === 'shown' ? viewed.view.firmness : undefined
  return (
    <>
      {isTied(view) && (
        <Banner kind="warn">
          <p>{say('lead.results.tieNote')}</p>
        </Banner>
      )}
      <div className={classNames('result-grid', view.bidders.length > BESIDE && 'many')}>
        <Ranking view={view} />
        {viewed.kind === 'failed' ? (
          <Banner kind="danger">
            <p>{viewed.sentence ?? say('lead.firm.failed')}</p>
          </Banner>
        ) : (
          <FirmnessCard firmness={firmness} />
        )}
        <ScoresCard view={view} />
      </div>
      {firmness ? (
        <MoreFirmness firmness={firmness}>
          <AwardCard view={view} />
        </MoreFirmness>
      ) : (
        <AwardCard view={view} />
      )}
    </>
  )
}

/** A matrix of more bidders wants the whole width of the page. */
const BESIDE = 6

function isTied({ ranking }: ResultsView): boolean {
  return ranking.filter(({ rank }) => rank === 1).length > 1
}

function NoTenders() {
  const say = useSay()
  return (
    <Card title={say('lead.results.noTenders')}>
      <p>{say('lead.results.noTendersYet')}</p>
    </Card>
  )
}
