import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HistoryView } from '../../../shared/views/history.ts'
import { Button } from '../../ui/button.tsx'
import { useDates } from '../../ui/dates.ts'
import { useSay } from '../../ui/say.tsx'
import { byDay } from './by-day.ts'
import { HistoryEntry } from './history-entry.tsx'
import { type Wanted, useOlder } from './use-older.ts'

interface HistoryLinesProps {
  readonly view: HistoryView
  readonly wanted: Wanted
}

/** Entries by day, the newest first. */
export function HistoryLines({ view, wanted }: HistoryLinesProps): ReactNode {
  const say = useSay()
  const dates = useDates()
  const { lines, hasMore, busy, isFailed, more } = useOlder(view, wanted)
  const isAsked = Object.values(wanted).some((value) => value !== undefined)
  return (
    <section className="card entries" aria-label={say('lead.history.entries')}>
      {lines.length === 0 && <p className="hint">{say('lead.history.nothing')}</p>}
      {byDay(lines, dates.dayOf).map(({ day, lines: own }) => (
        <section key={`${day} ${String(own[0]?.number)}`}>
          <h2>{day}</h2>
          <ul>
            {own.map((line) => (
              <HistoryEntry key={line.number} line={line} logTitle={view.log.title} />
            ))}
          </ul>
        </section>
      ))}
      <p className="older" role="status">
        {hasMore ? (
          <Button kind="quiet" small before={ChevronDown} isPending={busy} onPress={() => void more()}>
            {say('lead.history.older')}
          </Button>
        ) : (
          lines.length > 0 && say(isAsked ? 'lead.history.noMore' : 'lead.history.beginning')
        )}
        {isFailed && ` ${say('common.noAnswer')}`}
      </p>
    </section>
  )
}
