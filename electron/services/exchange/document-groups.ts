import type { Evaluation, Member } from '../../../shared/evaluation/evaluation.ts'
import type { TenderDocument } from '../../../shared/evaluation/exchange-events.ts'
import { packDocuments, tendersOf } from '../../../shared/exchange/pack-documents.ts'
import type { BidderId, QuestionId } from '../../../shared/identifiers.ts'
import { isApart, nameOfSet } from './document-keys.ts'

/** Members whose packs hold the same bidders, and the documents that they may read. */
export interface DocumentGroup {
  readonly bidders: readonly BidderId[]
  readonly members: readonly Member[]
  /** As the panel knows bidders: nothing else leaves for it. */
  readonly documents: readonly TenderDocument[]
}

/**
 * Who receives which documents, by the newest pack of each member. A member who was kept apart from one of its bidders
 * since is in no group: a newer pack comes first. Left out is a group for whom there is nothing.
 */
export function documentGroups(state: Evaluation): readonly DocumentGroup[] {
  const sets = new Map<string, { bidders: readonly BidderId[]; members: Member[]; questions: QuestionId[] }>()
  for (const member of state.panel.values()) {
    const pack = state.exchange.packs.get(member.member)?.at(-1)
    if (!pack || isApart(state, member.member, pack.bidders)) continue
    const name = nameOfSet(pack.bidders)
    const set = sets.get(name) ?? { bidders: pack.bidders, members: [], questions: [] }
    set.members.push(member)
    set.questions.push(...pack.questions.map(({ question }) => question))
    sets.set(name, set)
  }
  return [...sets.values()].flatMap(({ bidders, members, questions }) => {
    const admitted = tendersOf(state, bidders).filter(({ status }) => status === 'admitted')
    const documents = packDocuments(state, admitted, questions)
    return documents.length === 0 ? [] : { bidders, members, documents }
  })
}
