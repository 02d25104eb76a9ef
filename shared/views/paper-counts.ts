import type { Member } from '../evaluation/evaluation.ts'
import { expectedTenders, questionsOf } from './exchange-work.ts'
import type { LeadWork } from './lead-work.ts'

/** How far the sheets of a member who scores on paper are typed in; undefined with everybody else. */
export function typedOnPaper(
  work: LeadWork,
  member: Member,
): { readonly typed: number; readonly of: number; readonly isChecked: boolean } | undefined {
  const paper = work.evaluation.exchange.paper.get(member.member)
  if (!paper) return undefined
  const questions = questionsOf(work, member)
  const tenders = expectedTenders(work, member)
  const typed = tenders.flatMap(({ bidder }) =>
    questions.filter(({ question }) => paper.scores.get(bidder)?.has(question.id)),
  )
  return {
    typed: typed.length,
    of: questions.length * tenders.length,
    isChecked: paper.checked !== undefined,
  }
}
