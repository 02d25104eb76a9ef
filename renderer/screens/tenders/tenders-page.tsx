import { UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { assertNever } from '../../../shared/assert-never.ts'
import type { TendersView } from '../../../shared/views/tenders.ts'
import { tendersPages, type TendersPageName } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { useDates } from '../../ui/dates.ts'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { PageTabs } from '../../ui/page-tabs.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Doing } from '../../use-doing.ts'
import { BidderDialog } from './bidder-dialog.tsx'
import { BiddersPage } from './bidders-page.tsx'
import { PricesPage } from './prices-page.tsx'
import { ReadPage } from './read-page.tsx'

interface TendersPageProps {
  readonly view: TendersView
  readonly page: TendersPageName
  readonly doing: Doing
}

/** The three pages of the stage Tenders. */
export function TendersPage({ view, page, doing }: TendersPageProps): ReactNode {
  const say = useSay()
  const [isAdding, setAdding] = useState(false)
  const { evaluation } = view.frame
  const mayAdd = view.isPublished && !view.isRecommended
  return (
    <LeadFrame
      frame={view.frame}
      stage="tenders"
      title={view.title}
      eyebrow={useEyebrow(view)}
      className={`tenders-page ${page}`}
      actions={
        mayAdd && (
          <Button
            kind="second"
            before={UserPlus}
            onPress={() => {
              setAdding(true)
            }}
          >
            {say('lead.tenders.add')}
          </Button>
        )
      }
    >
      <PageTabs
        label={say('lead.tenders.tabs')}
        pages={tendersPages.map((one) => ({
          title: say(`lead.tenders.page.${one}`),
          route: { screen: 'tenders', evaluation, page: one },
          isHere: one === page,
        }))}
      />
      <DoingTrouble doing={doing} />
      <Page view={view} page={page} doing={doing} />
      {isAdding && (
        <BidderDialog
          view={view}
          doing={doing}
          tender={undefined}
          onClose={() => {
            setAdding(false)
          }}
        />
      )}
    </LeadFrame>
  )
}

function Page({ page, ...props }: TendersPageProps) {
  switch (page) {
    case 'bidders':
      return <BiddersPage {...props} />
    case 'answers':
      return <ReadPage {...props} />
    case 'prices':
      return <PricesPage {...props} />
    default:
      return assertNever(page)
  }
}

function useEyebrow({ submissionsBy }: TendersView): string {
  const say = useSay()
  const { day } = useDates()
  return submissionsBy === undefined
    ? say('lead.tenders.eyebrow')
    : say('lead.tenders.eyebrowBy', { day: day(submissionsBy) })
}
