import { addDays, weekday, type Day } from '../calendar/day.ts'

/** A moment as OCDS has it (RFC 3339), with the offset that clocks in the United Kingdom had. */
export type DateTime = string

/** @param minute a wall clock's, "2024-03-04T11:58", as a receipt says it */
export function dateTime(minute: string): DateTime {
  const [day = '', time = ''] = minute.split('T')
  return `${day}T${time}:00${isSummerTime(day, time) ? '+01:00' : 'Z'}`
}

export function startOfDay(day: Day): DateTime {
  return dateTime(`${day}T00:00`)
}

export function endOfDay(day: Day): DateTime {
  return dateTime(`${day}T23:59`).replace('T23:59:00', 'T23:59:59')
}

/** From the last Sunday of March to that of October, at one o'clock universal time (Summer Time Order 2002). */
function isSummerTime(day: Day, time: string): boolean {
  const year = day.slice(0, 4)
  const begins = lastSunday(`${year}-03-31`)
  const ends = lastSunday(`${year}-10-31`)
  if (day === begins) return time >= '02:00'
  if (day === ends) return time < '02:00'
  return day > begins && day < ends
}

function lastSunday(lastOfMonth: Day): Day {
  return addDays(lastOfMonth, -(weekday(lastOfMonth) % 7))
}
