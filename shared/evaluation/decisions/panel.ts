import type { QuestionId } from '../../identifiers.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation, Member } from '../evaluation.ts'
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
  const { member, title, questions } = command
  if (state.panel.has(member)) return refusal('refusal.memberAppointedTwice', { member: title })
  const unknown = unknownOf(state.procurement, questions)
  return unknown ?? { ...command, type: 'MemberAppointed' }
}

export function changeMember(state: Evaluation, command: CommandOf<'ChangeMember'>): Event | Refusal {
  const { member, title } = command
  const known = knownMember(state, member)
  if (isRefusal(known)) return known
  const others = [...state.panel.values()].filter((other) => other.member !== member)
  if (others.some((other) => other.title === title))
    return refusal('refusal.memberAppointedTwice', { member: title })
  return settled(state, known) ?? { ...command, type: 'MemberChanged' }
}

/** Whoever declared, scored or got a pack stays in the record, and so on the panel: their questions can be taken from them. */
export function removeMember(state: Evaluation, { member }: CommandOf<'RemoveMember'>): Event | Refusal {
  const known = knownMember(state, member)
  if (isRefusal(known)) return known
  const at = { member: known.title }
  if (state.declared.has(member)) return refusal('refusal.memberDeclared', at)
  return settled(state, known) ?? { type: 'MemberRemoved', member }
}

/** Whether anything was sent to this member or scored by them. */
export function isSettled(state: Evaluation, member: Member): boolean {
  return settled(state, member) !== undefined
}

/** Why a member can no longer be changed: what they were told or gave rests on who they were then. */
export function settled({ exchange, sheets }: Evaluation, { member, title }: Member): Refusal | undefined {
  if (exchange.packs.has(member)) return refusal('refusal.memberHasPack', { member: title })
  if (exchange.paper.has(member)) return refusal('refusal.memberOnPaper', { member: title })
  return sheets.has(member) ? refusal('refusal.memberScored', { member: title }) : undefined
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
