import type { stageNames } from '../../../shared/shortcuts.ts'
import type { NextStep } from '../../../shared/views/overview.ts'
import type { RecentEvaluation } from '../../../shared/views/start.ts'
import { hashOf } from '../../route.ts'
import { daysUntil, useDates } from '../../ui/dates.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useSay } from '../../ui/say.tsx'

/** One evaluation of the list, with the one thing to do about it. */
export function RecentItem({ recent }: { readonly recent: RecentEvaluation }) {
  const say = useSay()
  const { title, sample, evaluation } = recent
  const isLead = recent.role === 'lead'
  const isSent = recent.submittedAt !== undefined
  const [word, label] = isLead
    ? (['start.openResult', 'start.openResultOf'] as const)
    : isSent
      ? (['start.lookAgain', 'start.lookAgainAt'] as const)
      : (['start.carryOn', 'start.carryOnWith'] as const)
  return (
    <li>
      <div>
        <p>
          <b>{title}</b> {sample && <span className="chip info">{say('start.sample')}</span>}
        </p>
        {isLead ? <LeadLines recent={recent} /> : <MemberLines recent={recent} />}
      </div>
      <LinkButton
        kind={isSent ? 'quiet' : 'second'}
        href={hashOf({ screen: isLead ? (recent.leadsTo ?? 'overview') : 'work', evaluation })}
        aria-label={say(label, { title })}
      >
        {say(word)}
      </LinkButton>
    </li>
  )
}

/** The stage to which each next step belongs. */
const stageOf: Readonly<Record<NextStep, (typeof stageNames)[number]>> = {
  publish: 'procurement',
  tenders: 'tenders',
  panel: 'panel',
  packs: 'scoring',
  collect: 'scoring',
  open: 'scoring',
  agree: 'moderation',
  confirm: 'moderation',
  prices: 'result',
  tie: 'result',
  recommend: 'result',
  documents: 'documents',
}

/** Where it stands, and what comes next. One file may be opened more than once: buyer and moment tell them apart. */
function LeadLines({ recent: { buyer, openedAt, next } }: { readonly recent: RecentEvaluation }) {
  const say = useSay()
  const dates = useDates()
  return (
    <>
      <span>{say('start.youLead')}</span>
      {next && (
        <span className="stands">
          {say('start.stands', {
            stage: say(`lead.stageName.${stageOf[next.step]}`),
            next: say(`lead.overview.next.${next.step}`),
          })}
        </span>
      )}
      {next?.due && (
        <span>
          {say(daysUntil(next.due.day) < 0 ? 'start.leadWasDue' : 'start.leadDue', {
            milestone: say(`lead.overview.milestone.${next.due.milestone}`),
            day: dates.day(next.due.day),
          })}
        </span>
      )}
      <span>
        {say('start.lastOpened', { buyer, day: dates.dayOf(openedAt), time: dates.time(openedAt) })}
      </span>
    </>
  )
}

function MemberLines({ recent }: { readonly recent: RecentEvaluation }) {
  const say = useSay()
  const dates = useDates()
  const { memberTitle, scored, of, scoresBy, submittedAt } = recent
  const progress = say('start.answersScored', { scored, of })
  return (
    <>
      {memberTitle !== undefined && <span>{say('start.asMember', { member: memberTitle })}</span>}
      {submittedAt === undefined ? (
        <>
          <span>{progress}</span>
          <ProgressBar label={recent.title} now={scored} of={of} words={progress} />
          {scoresBy !== undefined && (
            <span>
              {say(daysUntil(scoresBy) < 0 ? 'start.wasDue' : 'start.sendBy', { day: dates.day(scoresBy) })}
            </span>
          )}
        </>
      ) : (
        <span>{say('start.sentOn', { day: dates.dayOf(submittedAt) })}</span>
      )}
    </>
  )
}
