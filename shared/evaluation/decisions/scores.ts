import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation, Member } from '../evaluation.ts'
import type { Event } from '../event.ts'
import type { Reason } from '../reason.ts'
import {
  allottedQuestions,
  isAllotted,
  isClosed,
  knownMember,
  knownPublished,
  knownQuestion,
  knownTender,
  scoreOffScale,
} from './known.ts'

/** The member whose scores these are, if the sheet may still be written. */
function openSheetOf(state: Evaluation, id: CommandOf<'GiveScore'>['member']): Member | Refusal {
  const member = knownMember(state, id)
  if (isRefusal(member)) return member
  if (state.pack && state.pack.member !== id) return refusal('refusal.notYourPack', { member: member.title })
  if (state.sheets.get(id)?.submittedAt) return refusal('refusal.sheetSubmitted', { member: member.title })
  return member
}

/** Never refuses for a missing reason: nothing may be lost on the way; sending is where reasons are asked for. */
export function giveScore(state: Evaluation, command: CommandOf<'GiveScore'>): Event | Refusal {
  const { bidder, question: id, score, reason } = command
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const member = openSheetOf(state, command.member)
  if (isRefusal(member)) return member
  const tender = knownTender(state, bidder)
  if (isRefusal(tender)) return tender
  const question = knownQuestion(procurement, id)
  if (isRefusal(question)) return question
  // A mean or a median would move with it.
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  if (tender.status !== 'admitted') return refusal('refusal.tenderNotIn', { bidder: tender.name })
  if (!isAllotted(member, id))
    return refusal('refusal.notAllotted', { member: member.title, question: question.title })
  if (isClosed(state, member.member, bidder)) return refusal('refusal.bidderClosed', { bidder: tender.name })
  return (
    scoreOffScale(procurement, question, score) ?? {
      type: 'ScoreGiven',
      member: member.member,
      bidder,
      question: id,
      score,
      reason,
    }
  )
}

export function saysWhy({ good, worries }: Reason): boolean {
  return good.trim() !== '' || worries.trim() !== ''
}

/** Locks the sheet. Everything asked must be scored, with a reason: the first thing missing is named. */
export function submitScoreSheet(state: Evaluation, command: CommandOf<'SubmitScoreSheet'>): Event | Refusal {
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const member = openSheetOf(state, command.member)
  if (isRefusal(member)) return member
  const sheet = state.sheets.get(member.member)
  const questions = allottedQuestions(procurement, member)
  if (questions.length === 0) return refusal('refusal.nothingToScore', { member: member.title })
  for (const { bidder, name, status } of state.tenders.values()) {
    if (status !== 'admitted' || isClosed(state, member.member, bidder)) continue
    for (const { id, title } of questions) {
      const given = sheet?.scores.get(bidder)?.get(id)
      if (!given) return refusal('refusal.scoreMissing', { bidder: name, question: title })
      if (!saysWhy(given.reason))
        return refusal('refusal.whyMissing', { bidder: name, question: title, score: given.score })
    }
  }
  return { type: 'ScoreSheetSubmitted', member: member.member }
}
