import type { Sources } from '../evaluation/sources.ts'
import { isAllotted, isClosed } from '../evaluation/decisions/known.ts'
import type { Device, Member, Tender } from '../evaluation/evaluation.ts'
import type { MemberId, QuestionId } from '../identifiers.ts'
import { criteriaTree, type QuestionLeaf } from '../procurement/criteria-tree.ts'
import type { OutgoingFile } from './exchange.ts'
import type { LeadWork } from './lead-work.ts'

/** What the service gathers for the screens about packs and returns. */
export interface ExchangeWork extends LeadWork {
  /** What was made to hand over, the latest last. */
  readonly outgoing: readonly OutgoingFile[]
  /** Of those, the documents files that somebody still opens, the newest first. */
  readonly documentFiles: readonly OutgoingFile[]
  /** The entries of a return that was accepted. */
  readonly returned: Sources['returned']
  /** Six groups to compare over the phone; undefined where the pack that the device opened is not known. */
  readonly fingerprintOf: (member: MemberId, device: Device) => readonly string[] | undefined
}

/** The members who score something, in the order in which they were appointed. */
export function scorersOf(work: Pick<LeadWork, 'evaluation' | 'procurement'>): readonly Member[] {
  return [...work.evaluation.panel.values()].filter((member) => questionsOf(work, member).length > 0)
}

export function questionsOf(
  { procurement }: Pick<LeadWork, 'procurement'>,
  member: Member,
): readonly QuestionLeaf[] {
  return criteriaTree(procurement).questions.filter(({ question }) => isAllotted(member, question.id))
}

/** The tenders that a member can open now. */
export function openTenders({ evaluation }: LeadWork, { member }: Member): readonly Tender[] {
  return [...evaluation.tenders.values()].filter(
    ({ bidder, status }) => status === 'admitted' && !isClosed(evaluation, member, bidder),
  )
}

/** The tenders that a member is to score in the end: one that is closed until a link is decided is among them. */
export function expectedTenders({ evaluation }: LeadWork, { member }: Member): readonly Tender[] {
  return [...evaluation.tenders.values()].filter(
    ({ bidder, status }) =>
      status === 'admitted' && evaluation.interests.get(member)?.get(bidder)?.decision !== 'may-not-score',
  )
}

/** 1 as published, one more with each clarification. */
export function revisionOf({ evaluation }: LeadWork, question: QuestionId): number {
  return evaluation.exchange.clarifications.get(question)?.revision ?? 1
}

/** The devices of a member, in the order in which they came to be known. */
export function devicesOf({ evaluation }: LeadWork, member: MemberId): readonly Device[] {
  return [...(evaluation.exchange.returns.get(member)?.devices.values() ?? [])]
}

/** When the last file of this device was accepted. */
export function lastFileAt({ branches }: Device): string | undefined {
  return branches
    .map(({ acceptedAt }) => acceptedAt)
    .sort()
    .at(-1)
}
