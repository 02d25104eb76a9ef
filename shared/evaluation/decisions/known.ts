import type { BidderId, MemberId, QuestionId } from '../../identifiers.ts'
import { findQuestion, isOnScale, questionsOf, scaleOf } from '../../procurement/criteria.ts'
import type { Procurement, Question } from '../../procurement/procurement.ts'
import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { Evaluation, Member, Tender } from '../evaluation.ts'

/** The published procurement, which nearly every command needs. */
export function knownPublished(state: Evaluation): Procurement | Refusal {
  return state.procurement && state.published ? state.procurement : refusal('refusal.notPublished')
}

export function knownTender(state: Evaluation, bidder: BidderId): Tender | Refusal {
  return state.tenders.get(bidder) ?? refusal('refusal.unknownBidder', { bidder })
}

export function knownMember(state: Evaluation, member: MemberId): Member | Refusal {
  return state.panel.get(member) ?? refusal('refusal.unknownMember', { member })
}

export function knownQuestion(procurement: Procurement, question: QuestionId): Question | Refusal {
  return findQuestion(procurement, question) ?? refusal('refusal.unknownQuestion', { question })
}

/** Whose an answer is, and to what. */
export interface KnownAnswer {
  readonly procurement: Procurement
  readonly tender: Tender
  readonly question: Question
}

export function knownAnswer(state: Evaluation, bidder: BidderId, id: QuestionId): KnownAnswer | Refusal {
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const tender = knownTender(state, bidder)
  if (isRefusal(tender)) return tender
  const question = knownQuestion(procurement, id)
  return isRefusal(question) ? question : { procurement, tender, question }
}

/** Refuses a score that is not a step of the question's scale: 3.5 on a whole-mark scale (rules.md, "Scoring", 3). */
export function scoreOffScale(
  procurement: Procurement,
  question: Question,
  score: string,
): Refusal | undefined {
  const scale = scaleOf(procurement, question)
  if (isOnScale(score, scale)) return undefined
  const { minimum, maximum, step } = scale
  return refusal('refusal.offScale', { question: question.title, score, minimum, maximum, step })
}

/** Whether the member scores the question, by allotment; an observer scores nothing. */
export function isAllotted(member: Member, question: QuestionId): boolean {
  if (member.role === 'observer') return false
  return member.questions === 'all' || member.questions.includes(question)
}

/** The questions a member scores, in the order of the procurement. */
export function allottedQuestions(procurement: Procurement, member: Member): readonly Question[] {
  return questionsOf(procurement).filter(({ id }) => isAllotted(member, id))
}

/** A bidder is closed for a member until a declared link is decided, and for good if the member may not score. */
export function isClosed(state: Evaluation, member: MemberId, bidder: BidderId): boolean {
  const decision = state.interests.get(member)?.get(bidder)?.decision
  return decision === 'undecided' || decision === 'may-not-score'
}
