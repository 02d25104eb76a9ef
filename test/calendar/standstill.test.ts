import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { bankHolidays } from '../../electron/services/results/bank-holidays.ts'
import { addDays, dayFromNumber, dayNumber, weekday } from '../../shared/calendar/day.ts'
import { standstill } from '../../shared/calendar/standstill.ts'

const holidays = bankHolidays()

describe('published standstill dates', () => {
  test('ten days that end on Good Friday end after Easter Monday (Mills & Reeve, 2010)', () => {
    expect(standstill('pcr-2015', '2010-03-23', holidays)?.lastDay).toBe('2010-04-06')
  })

  test('ten days that end on a Sunday end on Monday', () => {
    expect(standstill('pcr-2015-light-touch', '2024-04-18', holidays)?.lastDay).toBe('2024-04-29')
  })

  test('the Procurement Act counts the Scottish holiday in August too', () => {
    expect(standstill('pa-2023', '2026-07-27', holidays)?.lastDay).toBe('2026-08-06')
  })

  test('the Provider Selection Regime counts eight working days after the day on which standstill begins', () => {
    const found = standstill('psr-2023', '2025-03-03', holidays)
    expect(found).toMatchObject({ lastDay: '2025-03-14', mayBeLonger: true })
  })

  test('below the threshold there is none', () => {
    expect(standstill('below-threshold', '2025-03-03', holidays)).toBeUndefined()
  })
})

test('2 January, 17 March, 12 July, the first Monday of August and 30 November are no working days of the Act', () => {
  for (const day of ['2025-01-02', '2025-03-17', '2027-07-12', '2026-08-03', '2026-11-30'])
    expect(holidays.anywhereInTheUnitedKingdom(day)).toBe(true)
})

test('days and their numbers agree with the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 400_000 }), (number) => {
      const day = new Date(number * 86_400_000)
      const text = day.toISOString().slice(0, 10)
      fc.pre(/^\d{4}-/.test(text))
      expect(dayFromNumber(number)).toBe(text)
      expect(dayNumber(text)).toBe(number)
      expect(weekday(text) % 7).toBe(day.getUTCDay())
      expect(addDays(text, 1)).toBe(new Date((number + 1) * 86_400_000).toISOString().slice(0, 10))
    }),
  )
})
