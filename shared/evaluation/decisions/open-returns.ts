import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation, Member, ScoreSheet } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { isCurrent } from '../exchange/asked.ts'
import { CellSet } from '../exchange/cell-set.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { allottedQuestions, isClosed, knownMember, knownPublished } from './known.ts'
import { answerRefused } from './scores.ts'

/** From here on the lead sees scores. A lead who scores has locked their own before (provable by the order of the log). */
export function openReturns(
  state: Evaluation,
  { reason }: CommandOf<'OpenReturns'>,
): EventOf<'ReturnsOpened'> | Refusal {
  if (state.pack) return refusal('refusal.leadOnly')
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const { opened, returns, paper } = state.exchange
  if (opened) return refusal('refusal.returnsOpenedAlready')
  if (returns.size === 0 && ![...paper.values()].some(({ checked }) => checked))
    return refusal('refusal.nothingCameIn')
  const waiting = unsentMembers(state)
  const lead = waiting.find(({ role }) => role === 'lead')
  if (lead) return refusal('refusal.ownSheetFirst', { member: lead.title })
  const [first] = waiting
  if (first && reason.trim() === '')
    return refusal('refusal.notAllIn', { member: first.title, count: waiting.length })
  return { type: 'ReturnsOpened', reason: reason.trim() }
}

/** Members who score something and have not sent all of it as it is now asked, in the order of the panel. */
export function unsentMembers(state: Evaluation): readonly Member[] {
  const { procurement, panel, sheets } = state
  if (!procurement) return []
  return [...panel.values()].filter((member) => {
    if (allottedQuestions(procurement, member).length === 0) return false
    const sheet = sheets.get(member.member)
    return sheet?.submittedAt === undefined || lacksScore(state, procurement, member, sheet)
  })
}

/** An answer that two laptops score differently was scored: which score counts is decided once the scores are open. */
function lacksScore(
  state: Evaluation,
  procurement: Procurement,
  own: Member,
  { scores }: ScoreSheet,
): boolean {
  const { member } = own
  const questions = allottedQuestions(procurement, own)
  const differing = new CellSet(state.exchange.returns.get(member)?.troubles.conflicts)
  return [...state.tenders.values()].some(
    ({ bidder, status }) =>
      status === 'admitted' &&
      !isClosed(state, member, bidder) &&
      questions.some(({ id: question }) => {
        const given = scores.get(bidder)?.get(question)
        return !(given ? isCurrent(state, given, question) : differing.has({ bidder, question }))
      }),
  )
}

/** A correction after sending: which answers, and why. The member's program opens those and no others. */
export function correctionAllowed(
  state: Evaluation,
  event: EventOf<'CorrectionAllowed'>,
): EventOf<'CorrectionAllowed'> | Refusal {
  if (state.pack) return refusal('refusal.leadOnly')
  const member = knownMember(state, event.member)
  if (isRefusal(member)) return member
  const at = { member: member.title }
  const { paper, packs, corrections } = state.exchange
  if (paper.has(event.member)) return refusal('refusal.correctionOnPaper', at)
  if (!packs.has(event.member)) return refusal('refusal.noPackIssued', at)
  if (state.sheets.get(event.member)?.submittedAt === undefined) return refusal('refusal.notSentYet', at)
  if (event.reason.trim() === '') return refusal('refusal.reasonNeeded')
  if ([...corrections.values()].flat().some(({ unlock }) => unlock === event.unlock))
    return refusal('refusal.correctionTwice')
  return event.cells.map((cell) => answerRefused(state, member, cell)).find(isRefusal) ?? event
}
