import { assertNever } from '../assert-never.ts'
import type { Regime } from '../procurement/procurement.ts'
import { addDays, weekday, type Day } from './day.ts'

/** Bank holidays, from a kept library; shared code knows none by itself. */
export interface BankHolidays {
  /** England and Wales: what PCR 2015 counts. */
  readonly inEnglandAndWales: (day: Day) => boolean
  /** Any part of the United Kingdom: what PA 2023 s. 123 counts, so 2 January, 17 March and 12 July too. */
  readonly anywhereInTheUnitedKingdom: (day: Day) => boolean
}

/** When the contract may be entered into, and by which rule. */
export interface Standstill {
  readonly rule: 'pcr-2015-reg-87' | 'pa-2023-s-51' | 'psr-2023-reg-12'
  /** The day of sending, or of the notice. */
  readonly from: Day
  /** Standstill lasts to midnight at the end of this day; under the PSR, the last day for representations. */
  readonly lastDay: Day
  /** The end is not fixed: representations, if any come, must be answered first (PSR 2023 reg. 12). */
  readonly mayBeLonger: boolean
}

const REPRESENTATION_DAYS = 8
const STANDSTILL_DAYS_PA = 8
const STANDSTILL_DAYS_PCR = 10

/**
 * The standstill that a regime asks for (rules.md, "Regimes and dates"), or undefined where it asks for none.
 * @param from day on which the letters are sent, or the notice is published
 */
export function standstill(regime: Regime, from: Day, holidays: BankHolidays): Standstill | undefined {
  switch (regime) {
    case 'pcr-2015':
    case 'pcr-2015-light-touch': {
      const working = isWorkingDay(holidays.inEnglandAndWales)
      const tenth = addDays(from, STANDSTILL_DAYS_PCR)
      return { rule: 'pcr-2015-reg-87', from, lastDay: firstFrom(tenth, working), mayBeLonger: false }
    }
    case 'pa-2023':
    case 'pa-2023-light-touch': {
      const working = isWorkingDay(holidays.anywhereInTheUnitedKingdom)
      const lastDay = nthFrom(from, STANDSTILL_DAYS_PA, working)
      return { rule: 'pa-2023-s-51', from, lastDay, mayBeLonger: false }
    }
    case 'psr-2023': {
      const working = isWorkingDay(holidays.inEnglandAndWales)
      const begins = addDays(from, 1)
      const lastDay = nthFrom(addDays(begins, 1), REPRESENTATION_DAYS, working)
      return { rule: 'psr-2023-reg-12', from, lastDay, mayBeLonger: true }
    }
    case 'below-threshold':
      return undefined
    default:
      return assertNever(regime)
  }
}

function isWorkingDay(isHoliday: (day: Day) => boolean) {
  return (day: Day): boolean => weekday(day) <= 5 && !isHoliday(day)
}

function firstFrom(day: Day, working: (day: Day) => boolean): Day {
  return working(day) ? day : firstFrom(addDays(day, 1), working)
}

/** The nth working day, counting from a day that itself counts if it is one. */
function nthFrom(day: Day, n: number, working: (day: Day) => boolean): Day {
  const first = firstFrom(day, working)
  return n === 1 ? first : nthFrom(addDays(first, 1), n - 1, working)
}
