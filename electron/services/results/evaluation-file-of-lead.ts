import { seesScores } from '../../../shared/evaluation/exchange/blindness.ts'
import { evaluationFileOf } from '../../../shared/evaluation-file/write.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { soundLead } from './sound-lead.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** An evaluation on this device as an evaluation file; refused while its lead does not see scores. */
export function evaluationFileOfLead(workspace: Workspace, key: EvaluationKey): string | Refusal {
  const lead = soundLead(workspace, key)
  if (isRefusal(lead)) return lead
  if (!lead.state.procurement) return refusal('refusal.noProcurement')
  if (!seesScores(lead.state)) return refusal('refusal.scoresNotOpen')
  return `${JSON.stringify(evaluationFileOf(lead.state), undefined, 1)}\n`
}
