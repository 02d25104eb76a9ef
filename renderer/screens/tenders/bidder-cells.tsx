import { Check, CircleHelp, Ellipsis, Lock, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RequirementCell, TenderRow, TendersView } from '../../../shared/views/tenders.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useDates } from '../../ui/dates.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useSay } from '../../ui/say.tsx'
import type { BidderAct, BidderActs } from './bidders-page.tsx'

interface RowProps {
  readonly row: TenderRow
}

/** Under the name: when it came, and whether it is still in. */
export function Came({ row }: RowProps): ReactNode {
  const say = useSay()
  const dates = useDates()
  const { status, statusReason, received, enteredAt, isLate, alias } = row
  const at = (moment: string) => ({ day: dates.shortDayOf(moment), time: dates.time(moment) })
  return (
    <>
      <span className={classNames('sub', isLate && 'warn')}>
        {received !== undefined
          ? say(isLate ? 'lead.tenders.receivedLate' : 'lead.tenders.received', at(received))
          : enteredAt !== undefined && say('lead.tenders.entered', at(enteredAt))}
      </span>
      {alias !== undefined && <span className="sub">{say('lead.tenders.alias', { alias })}</span>}
      {status !== 'admitted' && (
        <span className="sub gone-why">{say(`lead.tenders.status.${status}`, { reason: statusReason })}</span>
      )}
    </>
  )
}

/** "7 of 8", and which answers are too long. */
export function Answers({ row: { answered, of, overLimit } }: RowProps): ReactNode {
  const say = useSay()
  return (
    <>
      <span className={classNames('answer-count', answered < of && 'few')}>
        {say('lead.tenders.answered', { count: answered, of })}
      </span>
      {overLimit.length > 0 && (
        <span className="sub warn">
          {say('lead.tenders.overLimit', { count: overLimit.length, numbers: overLimit.join(', ') })}
        </span>
      )}
    </>
  )
}

interface VerdictProps extends RowProps {
  readonly cell: RequirementCell
  readonly view: TendersView
  readonly acts: BidderActs
}

/** Pass or fail as a button that opens the judgement again, or the way to judge it. */
export function Verdict({ row, cell, view, acts }: VerdictProps): ReactNode {
  const say = useSay()
  const { requirement, outcome } = cell
  const { bidder, name, status } = row
  const isOpen = acts.judged?.bidder === bidder && acts.judged.requirement === requirement
  const title = view.requirements.find(({ id }) => id === requirement)?.title ?? requirement
  const isFixed = view.isRecommended || status !== 'admitted'
  if (isFixed) {
    return outcome === undefined ? (
      <span className="calm">{say('lead.tenders.notJudged')}</span>
    ) : (
      <span className={classNames('verdict', outcome)}>
        <Icon of={outcome === 'pass' ? Check : X} />
        {say(`lead.tenders.${outcome}`)}
      </span>
    )
  }
  return (
    <Button
      kind={outcome === undefined ? 'second' : 'quiet'}
      small
      className={classNames('judge', outcome ?? 'open', isOpen && 'chosen')}
      before={outcome === undefined ? CircleHelp : outcome === 'pass' ? Check : X}
      aria-label={say(`lead.tenders.judgeOf.${outcome ?? 'open'}`, { requirement: title, bidder: name })}
      aria-pressed={isOpen}
      onPress={() => {
        acts.onJudge({ bidder, requirement })
      }}
    >
      {say(outcome === undefined ? 'lead.tenders.judge' : `lead.tenders.${outcome}`)}
    </Button>
  )
}

export function PriceState({ row: { prices } }: RowProps): ReactNode {
  const say = useSay()
  const [price, ...more] = prices
  if (price === undefined) return null
  if (price.state === 'sealed') {
    return (
      <span className="sealed">
        <Icon of={Lock} />
        {say('lead.tenders.sealed')}
      </span>
    )
  }
  const entered = prices.filter(({ state }) => state === 'entered').length
  if (more.length > 0) return say('lead.tenders.answered', { count: entered, of: prices.length })
  return price.words ?? <span className="calm">{say('lead.tenders.noPrice')}</span>
}

interface BidderMenuProps extends RowProps {
  readonly view: TendersView
  readonly acts: BidderActs
}

export function BidderMenu({ row, view, acts }: BidderMenuProps): ReactNode {
  const say = useSay()
  if (view.isRecommended || row.status !== 'admitted') return null
  const ids: readonly BidderAct[] = [...(view.mayCorrect ? ['correct' as const] : []), 'withdraw', 'exclude']
  return (
    <Menu
      kind="quiet"
      small
      className="square"
      before={Ellipsis}
      label={say('lead.tenders.moreFor', { bidder: row.name })}
      actions={ids.map((id) => ({ id, title: say(`lead.tenders.act.${id}`) }))}
      onAction={(id) => {
        acts.onDo(id, row.bidder)
      }}
    />
  )
}
