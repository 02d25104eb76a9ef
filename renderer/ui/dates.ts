import { useMemo } from 'react'
import { useIntl } from 'react-intl'

export interface Dates {
  /** "2024-03-22" → "Friday 22 March". */
  readonly day: (day: string) => string
  /** A moment in ISO 8601 → "10:42", in this laptop's time. */
  readonly time: (moment: string) => string
  /** A moment → "Friday 22 March", in this laptop's time. */
  readonly dayOf: (moment: string) => string
  /** A moment → "22 March", in this laptop's time: for columns. */
  readonly shortDayOf: (moment: string) => string
}

/** Dates in the words of the screens; the year is left out, as people say it. */
export function useDates(): Dates {
  const intl = useIntl()
  return useMemo(() => {
    const words = { weekday: 'long', day: 'numeric', month: 'long' } as const
    return {
      day: (day) => intl.formatDate(`${day}T00:00:00Z`, { ...words, timeZone: 'UTC' }),
      time: (moment) => intl.formatTime(moment, { hour: '2-digit', minute: '2-digit' }),
      dayOf: (moment) => intl.formatDate(moment, words),
      shortDayOf: (moment) => intl.formatDate(moment, { day: 'numeric', month: 'long' }),
    }
  }, [intl])
}

/** Whether a moment lies on this laptop's today. */
export function isToday(moment: string): boolean {
  return new Date(moment).toDateString() === new Date().toDateString()
}
