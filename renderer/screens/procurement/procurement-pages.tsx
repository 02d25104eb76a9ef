import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/assert-never.ts'
import { procurementPages, type ProcurementPage } from '../../../shared/procurement/draft-problems.ts'
import type { ProcurementView } from '../../../shared/views/procurement.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { PageTabs } from '../../ui/page-tabs.tsx'
import { useSay } from '../../ui/say.tsx'
import { CriteriaActions } from './criteria-actions.tsx'
import { CriteriaPage } from './criteria-page.tsx'
import { DetailsPage } from './details-page.tsx'
import { LockedNote } from './locked-note.tsx'
import { PricePage } from './price-page.tsx'
import { PublishPage } from './publish-page.tsx'
import { RequirementsPage } from './requirements-page.tsx'
import { UndoButtons } from './undo-buttons.tsx'
import { useProcurement, type ProcurementWork } from './use-procurement.ts'
import { useUndoKeys } from './use-undo-keys.ts'

interface ProcurementPagesProps {
  readonly read: ProcurementView
  readonly page: ProcurementPage | undefined
  readonly item: string | undefined
}

/** The pages of one procurement; what is being saved is not lost between them. */
export function ProcurementPages({ read, page = 'criteria', item }: ProcurementPagesProps): ReactNode {
  const say = useSay()
  const work = useProcurement(read)
  useUndoKeys(work)
  const { frame } = work.view
  return (
    <LeadFrame
      frame={frame}
      stage="procurement"
      title={say(`lead.procurement.title.${page}`)}
      eyebrow={say(work.isLocked ? 'lead.procurement.eyebrowPublished' : 'lead.procurement.eyebrow')}
      actions={
        !work.isLocked &&
        (page === 'criteria' ? <CriteriaActions work={work} item={item} /> : <UndoButtons work={work} />)
      }
      className={`procurement ${page}`}
    >
      <PageTabs
        label={say('lead.procurement.tabs')}
        pages={procurementPages.map((one) => ({
          title: say(`lead.procurement.tab.${one}`),
          route: { screen: 'procurement', evaluation: frame.evaluation, page: one },
          isHere: one === page,
        }))}
      />
      <SaveTrouble work={work} />
      {work.isLocked && page !== 'publish' && <LockedNote work={work} />}
      <Page page={page} item={item} work={work} />
    </LeadFrame>
  )
}

interface PageProps {
  readonly page: ProcurementPage
  readonly item: string | undefined
  readonly work: ProcurementWork
}

function Page({ page, item, work }: PageProps): ReactNode {
  switch (page) {
    case 'details':
      return <DetailsPage work={work} />
    case 'criteria':
      return <CriteriaPage work={work} item={item} />
    case 'requirements':
      return <RequirementsPage work={work} />
    case 'price':
      return <PricePage work={work} />
    case 'publish':
      return <PublishPage work={work} />
    default:
      return assertNever(page)
  }
}

/** What could not be saved is still on the screen. */
function SaveTrouble({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  if (!work.failure) return null
  return (
    <Banner
      kind="danger"
      isAlert
      actions={
        <Button kind="second" small onPress={work.tryAgain}>
          {say('common.tryAgain')}
        </Button>
      }
    >
      <p>
        <b>{say('lead.procurement.notSaved')}</b>
      </p>
      <p>{work.failure.sentence ?? say('common.noAnswer')}</p>
    </Banner>
  )
}
