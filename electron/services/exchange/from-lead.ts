import type { EvaluationId, LogId, MemberId } from '../../../shared/identifiers.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { Addressee } from './identities.ts'

interface Sent {
  readonly evaluation: EvaluationId
  readonly from: string
  readonly member: MemberId
}

/**
 * For which evaluation on this device a file from the lead is: of this tender, of this member, of this log, and signed with
 * the key that the pack said is the lead's.
 */
export function fromLeadTo(
  known: readonly Addressee[],
  { evaluation, from, member }: Sent,
  asked: EvaluationKey | undefined,
  log: LogId,
): Addressee | Refusal {
  const ofTender = known.filter(
    ({ key, about }) => about.evaluation === evaluation && (asked === undefined || key === asked),
  )
  if (ofTender.length === 0) return refusal('refusal.otherTender')
  const ofLog = ofTender.find(({ about }) => about.log === log)
  if (!ofLog) return refusal('refusal.otherLaptop')
  if (ofLog.about.role !== 'evaluator' || ofLog.about.member !== member)
    return refusal('refusal.notYourPack', { member })
  return ofLog.secrets.lead?.signing === from ? ofLog : refusal('refusal.notFromLead')
}
