import { Plus, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { DayLine } from '../../ui/day-line.tsx'
import { useDates } from '../../ui/dates.ts'
import { useSay } from '../../ui/say.tsx'

interface PanelDaysProps {
  readonly days: readonly string[]
  readonly error: string | undefined
  readonly isReadOnly: boolean
  readonly onChange: (days: readonly string[]) => void
}

const DAYS_MAXIMUM = 20

/** The days on which the panel meets: one, or more than one. */
export function PanelDays({ days, error, isReadOnly, onChange }: PanelDaysProps): ReactNode {
  const say = useSay()
  const dates = useDates()
  const [more, setMore] = useState(false)
  const mayAdd = !isReadOnly && !more && days.length > 0 && days.length < DAYS_MAXIMUM
  return (
    <div className="panel-days">
      {days.map((day, index) => (
        <div key={day} className="panel-day">
          <DayLine
            label={say('lead.dates.moderation', { number: index + 1 })}
            value={day}
            error={index === 0 ? error : undefined}
            isReadOnly={isReadOnly}
            onChange={(next) => {
              if (next !== undefined) onChange(inOrder(days.with(index, next)))
            }}
          />
          {!isReadOnly && (
            <Button
              kind="quiet"
              small
              before={X}
              aria-label={say('lead.dates.removeDay', { day: dates.day(day) })}
              onPress={() => {
                onChange(days.filter((one) => one !== day))
              }}
            />
          )}
        </div>
      ))}
      {(more || days.length === 0) && (
        <DayLine
          label={say('lead.dates.moderation', { number: days.length + 1 })}
          value={undefined}
          error={undefined}
          isReadOnly={isReadOnly}
          onChange={(day) => {
            if (day === undefined) return
            setMore(false)
            onChange(inOrder([...days, day]))
          }}
        />
      )}
      {mayAdd && (
        <Button
          kind="quiet"
          small
          before={Plus}
          onPress={() => {
            setMore(true)
          }}
        >
          {say('lead.dates.addDay')}
        </Button>
      )}
    </div>
  )
}

function inOrder(days: readonly string[]): readonly string[] {
  return [...new Set(days)].sort()
}
