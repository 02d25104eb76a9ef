import { CalendarClock } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Standstill } from '../../../shared/calendar/standstill.ts'
import { selectName } from '../../../shared/messages/select-name.ts'
import type { Procurement } from '../../../shared/procurement/procurement.ts'
import { readStandstill } from '../../read-standstill.ts'
import { useDates } from '../../ui/dates.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

/** When the contract may be entered into, from the day of the letters on. */
export function StandstillLine({ procurement }: { readonly procurement: Procurement }): ReactNode {
  const say = useSay()
  const dates = useDates()
  const { regime } = procurement
  const from = procurement.dates?.lettersSent
  const [shown, setShown] = useState<Standstill>()
  useEffect(() => {
    let current = true
    void (from === undefined ? Promise.resolve(undefined) : readStandstill(regime, from)).then((read) => {
      if (current) setShown(read)
    })
    return () => {
      current = false
    }
  }, [regime, from])
  const words =
    regime === 'below-threshold'
      ? say('lead.dates.noStandstill')
      : shown
        ? say('lead.dates.standstill', {
            rule: selectName(shown.rule),
            day: dates.day(shown.lastDay),
            longer: String(shown.mayBeLonger),
          })
        : say('lead.dates.standstillLater')
  return (
    <p className="standstill">
      <Icon of={CalendarClock} />
      <span>{words}</span>
    </p>
  )
}
