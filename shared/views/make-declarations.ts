import { memberFrame, tendersOf, type MemberWork } from './member-work.ts'
import type { DeclarationAnswer, DeclarationsView } from './declarations.ts'
import type { Tender } from '../evaluation/evaluation.ts'

/** Before a member starts: whether they have a link with a bidder. */
export function makeDeclarations(work: MemberWork): DeclarationsView {
  return {
    view: 'declarations',
    frame: memberFrame(work),
    answers: tendersOf(work).map((tender) => answerOf(work, tender)),
    declaredAt: work.evaluation.declared.get(work.member.member),
  }
}

function answerOf(work: MemberWork, { bidder, name }: Tender): DeclarationAnswer {
  const draft = work.declaration?.draft.answers.find((answer) => answer.bidder === bidder)
  return { bidder, name, ...(draft ? { link: draft.link, nature: draft.nature } : declaredOf(work, bidder)) }
}

function declaredOf(
  { evaluation, member: { member } }: MemberWork,
  bidder: Tender['bidder'],
): Pick<DeclarationAnswer, 'link' | 'nature'> {
  const interest = evaluation.interests.get(member)?.get(bidder)
  if (interest) return { link: interest.unsure ? 'unsure' : 'yes', nature: interest.nature }
  return { link: evaluation.declared.has(member) ? 'none' : undefined, nature: '' }
}
