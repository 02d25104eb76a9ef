import { checkProcurement } from '../../procurement/check-procurement.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation } from '../evaluation.ts'
import type { Event } from '../event.ts'

export function createProcurement(
  state: Evaluation,
  { procurement }: CommandOf<'CreateProcurement'>,
): Event | Refusal {
  if (state.procurement) return refusal('refusal.procurementExists')
  return { type: 'ProcurementCreated', procurement }
}

/** A draft may be unfinished; only publishing checks it. */
export function reviseProcurement(
  state: Evaluation,
  { procurement }: CommandOf<'ReviseProcurement'>,
): Event | Refusal {
  if (!state.procurement) return refusal('refusal.noProcurement')
  if (state.published) return refusal('refusal.alreadyPublished')
  return { type: 'ProcurementRevised', procurement }
}

/** Published weightings can never be changed: undisclosed ones cost Newham a contract ([2008] EWHC 1583). */
export function publishProcurement(
  state: Evaluation,
  hashOf: (procurement: Procurement) => string,
): Event | Refusal {
  const { procurement } = state
  if (!procurement) return refusal('refusal.noProcurement')
  if (state.published) return refusal('refusal.alreadyPublished')
  const [first] = checkProcurement(procurement, 'procurement')
  return first ?? { type: 'ProcurementPublished', hash: hashOf(procurement) }
}
