import { type ReactNode, useState } from 'react'
import type { BidderId, RequirementId } from '../../../shared/identifiers.ts'
import type { TendersView } from '../../../shared/views/tenders.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { useWidth } from '../../ui/use-width.ts'
import type { Doing } from '../../use-doing.ts'
import { BidderList } from './bidder-list.tsx'
import { BidderTable } from './bidder-table.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { JudgeCard } from './judge-card.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { MatchCard } from './match-card.tsx'
import { SealCard } from './seal-card.tsx'
import type { Bids } from './use-bids.ts'
import { Card } from '../../ui/card.tsx'
import { hashOf } from '../../route.ts'

/** One requirement of one bidder. */
export interface Judged {
  readonly bidder: BidderId
  readonly requirement: RequirementId
}

/** What a row of the bidders asks for. */
export interface BidderActs {
  readonly judged: Judged | undefined
  readonly onJudge: (cell: Judged) => void
  readonly onDo: (act: BidderAct, bidder: BidderId) => void
}
export type BidderAct = 'correct' | 'withdraw' | 'exclude'

/** Room (rem) that the table needs: a column for each requirement beside four others. */
const BESIDE = 24
const REQUIREMENT = 6

interface BiddersPageProps {
  readonly view: TendersView
  readonly doing: Doing
  readonly bids: Bids
}

/** Who sent a tender, and which requirements it meets. */
export function BiddersPage({ view, doing, bids }: BiddersPageProps): ReactNode {
  const [chosen, setChosen] = useState<Judged>()
  const [act, setAct] = useState<{ readonly act: BidderAct; readonly bidder: BidderId }>()
  const { place, rem } = useWidth<HTMLDivElement>()
  const hasRoom = rem === undefined || rem >= BESIDE + REQUIREMENT * view.requirements.length
  const judged = chosen ?? firstUndecided(view)
  const acts: BidderActs = {
    judged: view.isRecommended ? undefined : judged,
    onJudge: setChosen,
    onDo: (what, bidder) => {
      setAct({ act: what, bidder })
    },
  }
  const close = () => {
    setAct(undefined)
  }
  const acted = view.rows.find(({ bidder }) => bidder === act?.bidder)
  return (
    <>
      <div className="tender-columns">
        <div ref={place}>
          <Bidders view={view} acts={acts} asList={!hasRoom} />
        </div>
        <div className="tender-side">
          {acts.judged && (
            <JudgeCard
              key={JSON.stringify(acts.judged)}
              view={view}
              judged={acts.judged}
              doing={doing}
              onDone={() => {
                setChosen(undefined)
              }}
            />
          )}
          <SealCard seal={view.seal} evaluation={view.frame.evaluation} />
        </div>
      </div>
      {bids.view && <MatchCard view={bids.view} bids={bids} />}
      {acted && act?.act === 'correct' && (
        <CorrectDialog view={view} doing={doing} bidder={acted.bidder} onClose={close} />
      )}
      {acted && act !== undefined && act.act !== 'correct' && (
        <LeaveDialog act={act.act} row={acted} doing={doing} onClose={close} />
      )}
    </>
  )
}

function firstUndecided({ rows }: TendersView): Judged | undefined {
  for (const { bidder, status, requirements } of rows) {
    const open = status === 'admitted' ? requirements.find(({ outcome }) => outcome === undefined) : undefined
    if (open) return { bidder, requirement: open.requirement }
  }
  return undefined
}

interface BiddersProps {
  readonly view: TendersView
  readonly acts: BidderActs
  readonly asList: boolean
}

function Bidders({ view, acts, asList }: BiddersProps) {
  const say = useSay()
  if (view.rows.length === 0) {
    return (
      <Card title={say('lead.tenders.bidders')}>
        <p>{say(view.isPublished ? 'lead.tenders.empty' : 'lead.tenders.notPublished')}</p>
        {!view.isPublished && (
          <p>
            <LinkButton kind="second" href={hashOf({ screen: 'packs', evaluation: view.frame.evaluation })}>
              {say('lead.tenders.publishFirst')}
            </LinkButton>
          </p>
        )}
      </Card>
    )
  }
  const gone = view.rows.filter(({ status }) => status !== 'admitted').length
  return (
    <Card
      title={say('lead.tenders.bidders')}
      note={say('lead.tenders.biddersNote', { count: view.rows.length, gone })}
      className="flush"
    >
      {asList ? <BidderList view={view} acts={acts} /> : <BidderTable view={view} acts={acts} />}
    </Card>
  )
}
