import { entrySchema } from '../../../shared/ledger/entry.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import type { Machine } from './machine.ts'

/** The time now as an entry or a draft has it; refused where the clock is outside the years that either can hold. */
export function timeNow(machine: Machine): string | Refusal {
  const time = machine.now().toISOString()
  return entrySchema.shape.at.safeParse(time).data ?? refusal('refusal.clockWrong')
}
