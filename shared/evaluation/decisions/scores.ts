import { findQuestion } from '../../procurement/criteria.ts'
import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation, Member, ScoreSheet } from '../evaluation.ts'
import type { Event } from '../event.ts'
import type { Cell } from '../exchange-events.ts'
import { isCurrent, revisionOf } from '../exchange/asked.ts'
import type { Reason } from '../reason.ts'
import {
  allottedQuestions,
  isAllotted,
  isClosed,
  knownAnswer,
  knownMember,
  knownPublished,
  scoreOffScale,
} from './known.ts'

const noScores: ScoreSheet['scores'] = new Map()

/** The member whose scores these are, if the sheet may be written here. */
function openSheetOf(state: Evaluation, id: CommandOf<'GiveScore'>['member']): Member | Refusal {
  const member = knownMember(state, id)
  if (isRefusal(member)) return member
  const { title } = member
  if (state.pack && state.pack.member !== id) return refusal('refusal.notYourPack', { member: title })
  if (state.sheets.get(id)?.submittedAt) return refusal('refusal.sheetSubmitted', { member: title })
  if (scoresComeIn(state, member)) return refusal('refusal.scoresComeIn', { member: title })
  return member
}

/** Once packs are out, or somebody scores on paper, the lead enters no scores but their own. */
export function scoresComeIn(
  { pack, exchange: { packs, paper } }: Evaluation,
  { member, role }: Member,
): boolean {
  if (pack) return false
  return packs.has(member) || paper.has(member) || (packs.size > 0 && role !== 'lead')
}

/** Never refuses for a missing reason: nothing may be lost on the way; sending is where reasons are asked for. */
export function giveScore(state: Evaluation, command: CommandOf<'GiveScore'>): Event | Refusal {
  const member = openSheetOf(state, command.member)
  if (isRefusal(member)) return member
  const { bidder, question, score, reason } = command
  const reopened = state.sheets.get(member.member)?.reopened
  if (reopened && !reopened.some((cell) => cell.bidder === bidder && cell.question === question))
    return refusal('refusal.cellLocked')
  const refused = scoreRefused(state, member, command)
  if (refused) return refused
  const revision = revisionOf(state, question)
  return {
    type: 'ScoreGiven',
    ...{ member: member.member, bidder, question, score, reason },
    ...(revision === 1 ? {} : { revision }),
  }
}

/** Why a member's score for an answer cannot be, wherever it is entered. */
export function scoreRefused(
  state: Evaluation,
  member: Member,
  { score, ...cell }: Cell & { readonly score: string },
): Refusal | undefined {
  const { procurement } = state
  const question = procurement && findQuestion(procurement, cell.question)
  return (
    answerRefused(state, member, cell) ?? (question ? scoreOffScale(procurement, question, score) : undefined)
  )
}

/** Why an answer is none that this member scores now. */
export function answerRefused(
  state: Evaluation,
  member: Member,
  { bidder, question: id }: Cell,
): Refusal | undefined {
  const answer = knownAnswer(state, bidder, id)
  if (isRefusal(answer)) return answer
  const { tender, question } = answer
  // A mean or a median would move with it.
  if (state.recommendation) return refusal('refusal.alreadyRecommended')
  if (tender.status !== 'admitted') return refusal('refusal.tenderNotIn', { bidder: tender.name })
  if (!isAllotted(member, id))
    return refusal('refusal.notAllotted', { member: member.title, question: question.title })
  return isClosed(state, member.member, bidder)
    ? refusal('refusal.bidderClosed', { bidder: tender.name })
    : undefined
}

export function saysWhy({ good, worries }: Reason): boolean {
  return good.trim() !== '' || worries.trim() !== ''
}

/**
 * Locks the sheet. A member has said whether they have a link with a bidder, and everything asked is scored, with a reason:
 * the first thing missing is named.
 */
export function submitScoreSheet(state: Evaluation, command: CommandOf<'SubmitScoreSheet'>): Event | Refusal {
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const member = openSheetOf(state, command.member)
  if (isRefusal(member)) return member
  if (allottedQuestions(procurement, member).length === 0)
    return refusal('refusal.nothingToScore', { member: member.title })
  if (state.pack && !state.declared.has(member.member)) return refusal('refusal.declareFirst')
  const scores = state.sheets.get(member.member)?.scores ?? noScores
  return (
    missingScore(state, member, scores, 'refusal.scoreMissing') ?? {
      type: 'ScoreSheetSubmitted',
      member: member.member,
      ...(command.helpedBy === undefined ? {} : { helpedBy: command.helpedBy }),
    }
  )
}

/** The first thing that a sheet still lacks: a score, one of the question as it now stands, or a reason. */
export function missingScore(
  state: Evaluation,
  own: Member,
  scores: ScoreSheet['scores'],
  missing: 'refusal.scoreMissing' | 'refusal.transcriptMissing',
): Refusal | undefined {
  const { procurement, tenders } = state
  if (!procurement) return undefined
  const questions = allottedQuestions(procurement, own)
  for (const { bidder, name, status } of tenders.values()) {
    if (status !== 'admitted' || isClosed(state, own.member, bidder)) continue
    for (const { id, title } of questions) {
      const at = { bidder: name, question: title }
      const given = scores.get(bidder)?.get(id)
      if (!given) return refusal(missing, at)
      if (!isCurrent(state, given, id)) return refusal('refusal.scoreOutdated', at)
      if (!saysWhy(given.reason)) return refusal('refusal.whyMissing', { ...at, score: given.score })
    }
  }
  return undefined
}
