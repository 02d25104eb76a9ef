import { FileArchive, FolderOpen, UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { assertNever } from '../../../shared/assert-never.ts'
import type { BidderId } from '../../../shared/identifiers.ts'
import type { TendersView } from '../../../shared/views/tenders.ts'
import { go, tendersPages, type TendersPageName } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { useDates } from '../../ui/dates.ts'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { PageTabs } from '../../ui/page-tabs.tsx'
import { PickFiles } from '../../ui/pick-files.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Doing } from '../../use-doing.ts'
import { BidderDialog } from './bidder-dialog.tsx'
import { BiddersPage } from './bidders-page.tsx'
import { BidsTrouble } from './bids-trouble.tsx'
import { PricesPage } from './prices-page.tsx'
import { ReadPage } from './read-page.tsx'
import { useBids, type Bids } from './use-bids.ts'

interface TendersPageProps {
  readonly view: TendersView
  readonly page: TendersPageName
  /** Whose answers are read. */
  readonly bidder: BidderId | undefined
  readonly doing: Doing
}

/** The three pages of the stage Tenders. */
export function TendersPage({ view, page, bidder, doing }: TendersPageProps): ReactNode {
  const say = useSay()
  const [isAdding, setAdding] = useState(false)
  const { evaluation } = view.frame
  const bids = useBids(evaluation, doing.reload)
  /** What was read is shown on the page of bidders. */
  const read = (reading: Promise<void>) => {
    void reading
    void go({ screen: 'tenders', evaluation, page: 'bidders' })
  }
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
          <>
            <Button
              kind="second"
              before={UserPlus}
              onPress={() => {
                setAdding(true)
              }}
            >
              {say('lead.tenders.add')}
            </Button>
            <PickFiles
              what="file"
              types={['.zip', 'application/zip', 'application/x-zip-compressed']}
              kind="second"
              before={FileArchive}
              isPending={bids.work !== undefined}
              onFiles={([file]) => {
                if (file) read(bids.readZip(file))
              }}
            >
              {say('lead.bids.importZip')}
            </PickFiles>
            <PickFiles
              what="folder"
              kind={bids.view ? 'second' : 'primary'}
              before={FolderOpen}
              isPending={bids.work !== undefined}
              onFiles={(files) => {
                read(bids.readFolder(files))
              }}
            >
              {say('lead.bids.import')}
            </PickFiles>
          </>
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
      <BidsTrouble bids={bids} />
      <Page view={view} page={page} bidder={bidder} doing={doing} bids={bids} />
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

function Page({ page, bids, ...props }: TendersPageProps & { readonly bids: Bids }) {
  switch (page) {
    case 'bidders':
      return <BiddersPage {...props} bids={bids} />
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
