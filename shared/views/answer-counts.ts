import type { Member } from '../evaluation/evaluation.ts'
import type { QuestionId } from '../identifiers.ts'
import { expectedTenders, questionsOf, revisionOf } from './exchange-work.ts'
import type { LeadWork } from './lead-work.ts'

/** How many of a question's answers a member has scored: a count, never a score. */
export interface AnswerCount {
  readonly question: QuestionId
  readonly scored: number
  readonly of: number
}

/** For each question that the member scores. What was scored before a question was clarified is asked again. */
export function answerCounts(work: LeadWork, member: Member): readonly AnswerCount[] {
  const sheet = work.evaluation.sheets.get(member.member)
  const tenders = expectedTenders(work, member)
  return questionsOf(work, member).map(({ question: { id } }) => ({
    question: id,
    scored: tenders.filter(
      ({ bidder }) => sheet?.scores.get(bidder)?.get(id)?.revision === revisionOf(work, id),
    ).length,
    of: tenders.length,
  }))
}

/** The sum over questions. */
export function sumOfCounts(counts: readonly AnswerCount[]): Pick<AnswerCount, 'scored' | 'of'> {
  return {
    scored: counts.reduce((sum, { scored }) => sum + scored, 0),
    of: counts.reduce((sum, { of }) => sum + of, 0),
  }
}
