import type { Formats } from '../../shared/documents/formats.ts'
import { parseDecimal, toDecimal, toFixed } from '../../shared/fraction.ts'

const utc = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const day = utc({ day: 'numeric', month: 'long', year: 'numeric' })
const dayAndMonth = utc({ day: 'numeric', month: 'long' })
const weekdayName = utc({ weekday: 'long' })
const inLondon = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: 'Europe/London',
})

/** At noon, so that no time zone can move a day that has no time. */
function noon(date: string): Date {
  return new Date(`${date}T12:00:00Z`)
}

/** Days, money and counts as a British reader expects them. */
export const britishFormats: Formats = {
  day: (date) => day.format(noon(date)),
  dayAndMonth: (date) => dayAndMonth.format(noon(date)),
  weekday: (date) => `${weekdayName.format(noon(date))} ${day.format(noon(date))}`,
  dayOf: (instant) => inLondon.format(new Date(instant)),
  money,
  count: (count) => grouped(String(count)),
}

/** Whole pounds without pence, others with two places, or as many as the amount has. */
function money(amount: string): string {
  const exact = toDecimal(parseDecimal(amount))
  const [pounds = '0', pence = ''] = exact.split('.')
  if (pence === '') return `£${grouped(pounds)}`
  return `£${grouped(pounds)}.${pence.length > 2 ? pence : toFixed(parseDecimal(exact), 2).slice(-2)}`
}

function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
