import '../style/lead.css'
import { CalendarCheck, Menu, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { LeadFrame as Frame } from '../../shared/views/results.ts'
import { BarTools } from './bar-tools.tsx'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { daysUntil, today, useDates } from './dates.ts'
import { FindAnything } from './find-anything.tsx'
import { Icon } from './icon.tsx'
import { PageHeading } from './page-heading.tsx'
import { SavedChip } from './saved-chip.tsx'
import { useSay } from './say.tsx'
import { StageList, type Place, type StageName } from './stage-list.tsx'
import { TitleBar } from './title-bar.tsx'
import { savedBefore } from './save-state.ts'

interface LeadFrameProps {
  readonly frame: Frame
  readonly stage: StageName | Place
  readonly title: string
  /** Above the title: where this is, and what it rests on. */
  readonly eyebrow?: ReactNode
  /** Under the title. */
  readonly lede?: string
  readonly actions?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** What all screens of a lead share: the bar, the stages with how far they are, and the day of the recommendation. */
export function LeadFrame({
  frame,
  stage,
  title,
  eyebrow,
  lede,
  actions,
  className,
  children,
}: LeadFrameProps): ReactNode {
  const say = useSay()
  const [menuOpen, setMenuOpen] = useState(false)
  return (
    <div className="lead-app" data-density="compact">
      <TitleBar
        context={
          frame.sample ? say('lead.frame.sample', { title: frame.procurementTitle }) : frame.procurementTitle
        }
        status={
          <>
            <FindAnything frame={frame} />
            <SavedChip state={savedBefore(frame.savedAt)} />
          </>
        }
        tools={
          <>
            <Button
              className="lead-menu"
              kind="second"
              small
              before={menuOpen ? X : Menu}
              aria-expanded={menuOpen}
              onPress={() => {
                setMenuOpen(!menuOpen)
              }}
            >
              {say('lead.frame.menu')}
            </Button>
            <BarTools help={undefined} lead />
          </>
        }
      />
      <nav className={classNames('lead-rail', menuOpen && 'open')} aria-label={say('lead.frame.stages')}>
        <StageList stages={frame.stages} evaluation={frame.evaluation} current={stage} />
        <Deadline frame={frame} />
      </nav>
      <main className={classNames('lead-page', className)} tabIndex={-1}>
        <div className="lead-head">
          <div>
            {eyebrow !== undefined && <p className="lead-eyebrow">{eyebrow}</p>}
            <PageHeading title={title} />
            {lede !== undefined && <p className="lead-lede">{lede}</p>}
          </div>
          {actions !== undefined && <div className="lead-actions">{actions}</div>}
        </div>
        {children}
      </main>
    </div>
  )
}

/** Sixteen digits are enough to compare by eye; the award recommendation has all of them. */
const DIGITS_SHOWN = 16

function Deadline({ frame: { recommendationBy, publishedHash } }: { readonly frame: Frame }) {
  const say = useSay()
  const { day } = useDates()
  return (
    <div className="lead-deadline">
      {recommendationBy !== undefined && (
        <p>
          <Icon of={CalendarCheck} />
          <span>
            <DaysLeft to={recommendationBy} />
            {say('lead.frame.recommendationBy')} {day(recommendationBy)}
          </span>
        </p>
      )}
      <p>{say('lead.overview.todayIs', { day: day(today()) })}</p>
      {publishedHash !== undefined && (
        <p>
          {say('lead.frame.publishedHash')}{' '}
          <code>{publishedHash.slice(0, DIGITS_SHOWN).replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      )}
    </div>
  )
}

function DaysLeft({ to }: { readonly to: string }) {
  const say = useSay()
  const days = daysUntil(to)
  return (
    <b>{days < 0 ? say('lead.frame.daysLate', { days: -days }) : say('lead.frame.daysLeft', { days })} </b>
  )
}
