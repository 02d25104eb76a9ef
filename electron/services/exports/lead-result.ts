import type { ResultWork } from '../../../shared/exports/result-work.ts'
import type { Say } from '../../../shared/messages/message.ts'
import { seesScores } from '../../../shared/evaluation/exchange/blindness.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { missingSentences } from '../../../shared/views/make-results.ts'
import { sealOf } from '../../../shared/views/make-tenders.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { leadWork } from '../door/lead-work.ts'
import { soundLead } from '../results/sound-lead.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** What the exports of a result are made of, for the lead of a sound record; refused while the lead does not see scores. */
export function leadResult(workspace: Workspace, say: Say, key: EvaluationKey): ResultWork | Refusal {
  const lead = soundLead(workspace, key)
  if (isRefusal(lead)) return lead
  const work = leadWork(lead, say)
  if (isRefusal(work)) return work
  if (!seesScores(work.evaluation)) return refusal('refusal.scoresNotOpen')
  const { evaluation, procurement, results, individual } = work
  return {
    ...{ evaluation, procurement, results, individual, say },
    arePricesSealed: sealOf(work).isSealed,
    missing: missingSentences(work),
  }
}
