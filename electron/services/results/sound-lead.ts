import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { Gathered } from '../workspace/gathered.ts'
import { quarantineSentence } from '../log/quarantine-sentence.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** A lead's evaluation, for results and documents: no result is worked out from a part of a record. */
export function soundLead(workspace: Workspace, key: EvaluationKey): Gathered | Refusal {
  const gathered = workspace.look(key)
  if (isRefusal(gathered)) return gathered
  if (gathered.about.role !== 'lead') return refusal('refusal.leadOnly')
  return gathered.quarantine ? quarantineSentence(gathered.quarantine, gathered.state) : gathered
}
