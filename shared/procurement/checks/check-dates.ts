import { message, type Message } from '../../messages/message.ts'
import type { Procurement } from '../procurement.ts'

/** The days of a procedure in the order in which they come; the last of several days of one kind counts. */
export const datesInOrder = [
  'published',
  'submissionsBy',
  'scoresBy',
  'moderation',
  'recordConfirmed',
  'recommendationBy',
  'decision',
  'lettersSent',
  'serviceStarts',
] as const
export type DatePart = (typeof datesInOrder)[number]

export interface DateProblem extends Message {
  /** The day that is too early. */
  readonly part: DatePart
}

/** Each day that lies before one that it should follow. Days that were left out are no problem. */
export function checkDates({ dates = {} }: Pick<Procurement, 'dates'>): readonly DateProblem[] {
  const days = datesInOrder.flatMap((part) => {
    const given = part === 'moderation' ? [...(dates.moderation ?? [])].sort() : [dates[part]]
    const [first] = given
    const last = given.at(-1)
    return first === undefined || last === undefined ? [] : [{ part, first, last }]
  })
  return days.flatMap(({ part, first }, index) => {
    const earlier = days[index - 1]
    return earlier && first < earlier.last
      ? [{ ...message('lead.dates.order', { part, earlier: earlier.part }), part }]
      : []
  })
}
