import { useCallback } from 'react'
import { isToday, useDates } from './dates.ts'
import { useSay } from './say.tsx'

/** A moment inside a sentence: "today, 09:31", or "on Friday 22 March". */
export function useWhen(): (moment: string) => string {
  const say = useSay()
  const dates = useDates()
  return useCallback(
    (moment) =>
      isToday(moment)
        ? say('lead.packs.atToday', { time: dates.time(moment) })
        : say('lead.packs.atDay', { day: dates.dayOf(moment) }),
    [say, dates],
  )
}
