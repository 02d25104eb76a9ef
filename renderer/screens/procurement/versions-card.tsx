import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '../../ui/card.tsx'
import { isToday, useDates } from '../../ui/dates.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'
import { UndoButtons } from './undo-buttons.tsx'
import type { ProcurementWork } from './use-procurement.ts'

/** The drafts, day by day, with what became different; the way back is unlimited until publishing. */
export function VersionsCard({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  const dates = useDates()
  const { versions } = work.view
  const when = (at: string) =>
    isToday(at) ? say('lead.versions.today', { time: dates.time(at) }) : dates.shortDayOf(at)
  return (
    <Card
      title={say('lead.versions.title')}
      className="versions"
      actions={!work.isLocked && <UndoButtons work={work} />}
    >
      <ul>
        {versions.map(({ name, at, changes }) => (
          <li key={name}>
            <b>{name}</b>
            <span>{when(at)}</span>
            <span>{changes.length === 0 ? say('lead.versions.same') : changes.join('; ')}</span>
          </li>
        ))}
      </ul>
      <p className="hint">
        <Icon of={Lock} /> {say(work.isLocked ? 'lead.versions.locked' : 'lead.versions.open')}
      </p>
    </Card>
  )
}
