/**
 * How days, money and counts are written for the reader. Given by the side that knows the calendar and the locale;
 * the same input must give the same text on every machine.
 */
export interface Formats {
  /** "2024-02-01" → "1 February 2024". */
  readonly day: (day: string) => string
  /** "2024-07-01" → "1 July". */
  readonly dayAndMonth: (day: string) => string
  /** "2024-02-01" → "Thursday 1 February 2024". */
  readonly weekday: (day: string) => string
  /** An ISO 8601 instant → the day it fell on where the buyer is: "2024-04-03T15:42:00Z" → "2024-04-03". */
  readonly dayOf: (instant: string) => string
  /** A decimal number of pounds: "151800.00" → "£151,800", "0.5" → "£0.50". */
  readonly money: (amount: string) => string
  /** 1184 → "1,184". */
  readonly count: (count: number) => string
}
