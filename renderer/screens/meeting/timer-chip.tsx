import { Timer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'
import { minutesSince } from './minutes-since.ts'

/** How long the panel has talked about this answer. Information only: nothing happens when it is long. */
export function TimerChip({ since }: { readonly since: string | undefined }) {
  const say = useSay()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  if (since === undefined) return null
  return (
    <span className="chip info">
      <Icon of={Timer} />
      {say('lead.meeting.timer', { time: minutesSince(since, now) })}
    </span>
  )
}
