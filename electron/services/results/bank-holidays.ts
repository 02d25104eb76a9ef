import Holidays from 'date-holidays'
import type { BankHolidays } from '../../../shared/calendar/standstill.ts'

/** `date-holidays` calls Christmas Day and Good Friday public, the rest bank: none is a working day. */
function holidaysOf(region: string): (day: string) => boolean {
  const calendar = new Holidays('GB', region, { types: ['public', 'bank'] })
  const years = new Map<string, ReadonlySet<string>>()
  return (day) => {
    const year = day.slice(0, 4)
    const known = years.get(year) ?? new Set(calendar.getHolidays(year).map(({ date }) => date.slice(0, 10)))
    years.set(year, known)
    return known.has(day)
  }
}

export function bankHolidays(): BankHolidays {
  const england = holidaysOf('ENG')
  const wales = holidaysOf('WLS')
  const everywhere = [england, wales, holidaysOf('SCT'), holidaysOf('NIR')]
  return {
    inEnglandAndWales: (day) => england(day) || wales(day),
    anywhereInTheUnitedKingdom: (day) => everywhere.some((isHoliday) => isHoliday(day)),
  }
}
