import type { QuestionId } from '../../identifiers.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation } from '../evaluation.ts'
import type { Event } from '../event.ts'
import { knownMember, knownQuestion, knownTender } from './known.ts'

function unknownOf(
  procurement: Procurement | undefined,
  questions: readonly QuestionId[] | 'all',
): Refusal | undefined {
  if (!procurement) return refusal('refusal.noProcurement')
  if (questions === 'all') return undefined
  return questions.map((question) => knownQuestion(procurement, question)).find(isRefusal)
}

export function appointMember(state: Evaluation, command: CommandOf<'AppointMember'>): Event | Refusal {
  const { member, title, role, carer, questions } = command
  if (state.panel.has(member)) return refusal('refusal.memberAppointedTwice', { member: title })
  const unknown = unknownOf(state.procurement, questions)
  return unknown ?? { type: 'MemberAppointed', member, title, role, carer, questions }
}

export function allotQuestions(state: Evaluation, command: CommandOf<'AllotQuestions'>): Event | Refusal {
  const known = knownMember(state, command.member)
  if (isRefusal(known)) return known
  const { member, questions } = command
  if (state.sheets.get(member)?.submittedAt) return refusal('refusal.sheetSubmitted', { member: known.title })
  return unknownOf(state.procurement, questions) ?? { type: 'QuestionsAllotted', member, questions }
}

/** Whoever influences a decision declares, carers too (PA 2023 ss. 81 to 83; PCR 2015 reg. 24). */
export function declareInterests(state: Evaluation, command: CommandOf<'DeclareInterests'>): Event | Refusal {
  const { member, interests } = command
  const known = knownMember(state, member)
  if (isRefusal(known)) return known
  const seen = new Set<string>()
  for (const { bidder, nature } of interests) {
    const tender = knownTender(state, bidder)
    if (isRefusal(tender)) return tender
    if (seen.has(bidder)) return refusal('refusal.declaredTwice', { bidder: tender.name })
    if (nature.trim() === '') return refusal('refusal.interestNatureNeeded', { bidder: tender.name })
    seen.add(bidder)
  }
  return { type: 'InterestsDeclared', member, interests }
}

/** Why an interest is immaterial must be on record, so a decision needs its reason. */
export function decideInterest(state: Evaluation, command: CommandOf<'DecideInterest'>): Event | Refusal {
  const { member, bidder, decision, reason } = command
  const known = knownMember(state, member)
  if (isRefusal(known)) return known
  const tender = knownTender(state, bidder)
  if (isRefusal(tender)) return tender
  if (!state.interests.get(member)?.has(bidder))
    return refusal('refusal.interestNotDeclared', { member: known.title, bidder: tender.name })
  if (reason.trim() === '') return refusal('refusal.reasonNeeded')
  return { type: 'InterestDecided', member, bidder, decision, reason }
}
