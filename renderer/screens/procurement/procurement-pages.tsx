import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/assert-never.ts'
import { procurementPages, type ProcurementPage } from '../../../shared/procurement/draft-problems.ts'
import { criteriaTree } from '../../../shared/procurement/criteria-tree.ts'
import { toDecimal } from '../../../shared/fraction.ts'
import type { ProcurementView } from '../../../shared/views/procurement.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { PageTabs } from '../../ui/page-tabs.tsx'
import { useSay } from '../../ui/say.tsx'
import { LabActions } from '../price-lab/lab-actions.tsx'
import { PriceLab } from '../price-lab/price-lab.tsx'
import { CriteriaActions } from './criteria-actions.tsx'
import { CriteriaPage } from './criteria-page.tsx'
import { DetailsPage } from './details-page.tsx'
import { LockedNote } from './locked-note.tsx'
import { PublishPage } from './publish-page.tsx'
import { RequirementsPage } from './requirements-page.tsx'
import { ScalePage } from './scale-page.tsx'
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
      title={usePageTitle(page, work)}
      eyebrow={say(eyebrowOf(page, work))}
      actions={!work.isLocked && <Actions page={page} item={item} work={work} />}
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

/** With the marks of the price, which is what its formula is about. */
function usePageTitle(page: ProcurementPage, { procurement }: ProcurementWork): string {
  const say = useSay()
  const [price, ...others] = criteriaTree(procurement).prices
  return page === 'price' && price && others.length === 0
    ? say('lead.lab.title', { marks: toDecimal(price.weighting) })
    : say(`lead.procurement.title.${page}`)
}

function eyebrowOf(page: ProcurementPage, { isLocked }: ProcurementWork) {
  if (isLocked) return 'lead.procurement.eyebrowPublished'
  return page === 'price' ? 'lead.lab.eyebrow' : 'lead.procurement.eyebrow'
}

function Actions({ page, item, work }: PageProps): ReactNode {
  switch (page) {
    case 'criteria':
      return <CriteriaActions work={work} item={item} />
    case 'price':
      return <LabActions work={work} />
    default:
      return <UndoButtons work={work} />
  }
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
    case 'scale':
      return <ScalePage work={work} />
    case 'price':
      return <PriceLab work={work} />
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
