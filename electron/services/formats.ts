import { parseDecimal, toFixed } from '../../shared/fraction.ts'
import type { Formats } from '../../shared/documents/formats.ts'

const LOCALE = 'en-GB'
/** Where the buyers are: an entry made at half past midnight in July was made on that day, not on the one before. */
const TIME_ZONE = 'Europe/London'

const days = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const placeDays = new Intl.DateTimeFormat(LOCALE, {
  timeZone: TIME_ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** How documents write days, money and counts in British English. */
export const englishFormats: Formats = {
  day: (day) => parts(days, day, ['day', 'month', 'year']).join(' '),
  dayAndMonth: (day) => parts(days, day, ['day', 'month']).join(' '),
  weekday: (day) => parts(days, day, ['weekday', 'day', 'month', 'year']).join(' '),
  dayOf: (instant) => parts(placeDays, instant, ['year', 'month', 'day']).join('-'),
  money: (amount) => {
    const [pounds = '', pence = ''] = toFixed(parseDecimal(amount), 2).split('.')
    return `£${grouped(pounds)}${pence === '00' ? '' : `.${pence}`}`
  },
  count: (count) => grouped(String(count)),
}

/** Parts by name, because the marks between them differ from one version of the locale data to the next. */
function parts(
  format: Intl.DateTimeFormat,
  date: string,
  wanted: readonly Intl.DateTimeFormatPartTypes[],
): readonly string[] {
  const found = format.formatToParts(new Date(date))
  return wanted.map((type) => found.find((part) => part.type === type)?.value ?? '')
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}
