import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation } from '../evaluation.ts'
import type { Event } from '../event.ts'
import { isCurrent } from '../exchange/asked.ts'
import { seesScores } from '../exchange/blindness.ts'
import { unresolved } from '../exchange/unresolved.ts'
import { knownAnswer, knownMember, scoreOffScale } from './known.ts'
import { saysWhy } from './scores.ts'

/**
 * The panel's score after talking, typed by people. It stands beside the individual scores and never replaces them;
 * a change keeps the earlier one and says why (Lancashire Care v Lancashire CC [2018] EWHC 1589).
 */
export function agreeScore(state: Evaluation, command: CommandOf<'AgreeScore'>): Event | Refusal {
  const { bidder, question: id, score, reason, decidingPoint, present, changeReason } = command
  const answer = knownAnswer(state, bidder, id)
  if (isRefusal(answer)) return answer
  const { procurement, tender, question } = answer
  const at = { bidder: tender.name, question: question.title }
  if ((question.decision ?? 'consensus') !== 'consensus') return refusal('refusal.notByAgreement', at)
  if (tender.status !== 'admitted') return refusal('refusal.tenderNotIn', at)
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  if (!seesScores(state)) return refusal('refusal.scoresNotOpen')
  const waits = unresolved(state, { bidder, question: id })
  if (waits) return waits
  if (!hasLockedScore(state, command)) return refusal('refusal.noLockedScore', at)
  if (!saysWhy(reason)) return refusal('refusal.agreedReasonMissing', at)
  if (present.length === 0) return refusal('refusal.nobodyPresent', at)
  const absent = present.map((member) => knownMember(state, member)).find(isRefusal)
  if (absent) return absent
  const before = state.agreed.get(bidder)?.get(id)
  if (before && (changeReason ?? '').trim() === '') return refusal('refusal.changeReasonMissing', at)
  return (
    scoreOffScale(procurement, question, score) ?? {
      type: 'ScoreAgreed',
      bidder,
      question: id,
      score,
      reason,
      decidingPoint,
      present,
      ...(changeReason === undefined ? {} : { changeReason }),
    }
  )
}

/** Individual scores are locked before anyone else sees them, so there is nothing to talk about until one is. */
function hasLockedScore(state: Evaluation, { bidder, question }: CommandOf<'AgreeScore'>): boolean {
  return [...state.sheets.values()].some(({ submittedAt, scores }) => {
    const given = scores.get(bidder)?.get(question)
    return submittedAt !== undefined && given !== undefined && isCurrent(state, given, question)
  })
}
