import { datesInOrder } from '../checks/check-dates.ts'
import { message, type Message, type MessageId } from '../../messages/message.ts'
import type { Contract, Procurement } from '../procurement.ts'
import { saysTheSame } from '../same.ts'

const parts = ['title', 'reference', 'buyer', 'regime'] as const
const contractParts = [
  'description',
  'annualBudget',
  'years',
  'extensionYears',
  'lots',
  'wards',
  'decisionMaker',
  'reportAuthor',
  'contact',
  'helpTelephone',
  'helpHours',
  'keyDecision',
  'private',
] as const satisfies readonly (keyof Contract)[]

/** What became different in title, contract and dates: which part, and for the short ones from what to what. */
export function aboutDifferences(before: Procurement, after: Procurement): readonly Message[] {
  return [
    ...parts.flatMap((part) =>
      before[part] === after[part]
        ? []
        : [message('difference.about', { part, from: before[part], to: after[part] })],
    ),
    ...contractParts.flatMap((part) =>
      changed('difference.contract', part, before.contract?.[part], after.contract?.[part]),
    ),
    ...datesInOrder.flatMap((part) =>
      changed('difference.date', part, before.dates?.[part], after.dates?.[part]),
    ),
  ]
}

function changed(id: MessageId, part: string, from: unknown, to: unknown): readonly Message[] {
  return saysTheSame(from, to) ? [] : [message(id, { part, to: to === undefined ? 'none' : textOf(to) })]
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value)
}
