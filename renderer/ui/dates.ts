import { useMemo } from 'react'
import { useIntl } from 'react-intl'

export interface Dates {
  /** "2024-03-22" → "Friday 22 March"; with its year where that is not this one. */
  readonly day: (day: string) => string
  /** A moment in ISO 8601 → "10:42", in this laptop's time. */
  readonly time: (moment: string) => string
  /** A moment → "Friday 22 March", in this laptop's time. */
  readonly dayOf: (moment: string) => string
  /** A moment → "22 March", in this laptop's time: for columns. */
  readonly shortDayOf: (moment: string) => string
  /** "2024-03-22" → "22 March": where many days of one procedure stand together. */
  readonly shortDay: (day: string) => string
}

/** Dates in the words of the screens; the year is said only where it is another than this laptop's, as people say it. */
export function useDates(): Dates {
  const intl = useIntl()
  return useMemo(() => {
    const words = { weekday: 'long', day: 'numeric', month: 'long' } as const
    // Once there is a year, the browser sets a comma after the weekday; people here do not.
    const plain = (text: string) => text.replace(',', '')
    return {
      day: (day) => {
        const midnight = `${day}T00:00:00Z`
        return plain(intl.formatDate(midnight, { ...words, ...yearOf(midnight), timeZone: 'UTC' }))
      },
      time: (moment) => intl.formatTime(moment, { hour: '2-digit', minute: '2-digit' }),
      dayOf: (moment) => plain(intl.formatDate(moment, { ...words, ...yearOf(moment) })),
      shortDay: (day) =>
        intl.formatDate(`${day}T00:00:00Z`, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
      shortDayOf: (moment) => intl.formatDate(moment, { day: 'numeric', month: 'long', ...yearOf(moment) }),
    }
  }, [intl])
}

function yearOf(moment: string): { readonly year?: 'numeric' } {
  return new Date(moment).getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' }
}

const DAY = 86_400_000

/** Days from this laptop's today to a day; less than 0 once it is past. */
export function daysUntil(day: string): number {
  const now = new Date()
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return Math.round((Date.parse(`${day}T00:00:00Z`) - today) / DAY)
}

/** This laptop's day, as a procurement has its dates. */
export function today(): string {
  const now = new Date()
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10)
}

/** Whether a moment lies on this laptop's today. */
export function isToday(moment: string): boolean {
  return new Date(moment).toDateString() === new Date().toDateString()
}
