import type { IssuedPack, Member } from '../evaluation/evaluation.ts'
import { openTenders, questionsOf, revisionOf } from './exchange-work.ts'
import type { LeadWork } from './lead-work.ts'

/**
 * Whether a member lacks something that a pack made now would hold: a question as it now stands, a bidder, or a document
 * that was attached since, which only a pack that lists it lets in. A bidder too many is no reason for a new pack, as the member's own program keeps a declared link closed.
 */
export function isOutdated(work: LeadWork, member: Member, pack: IssuedPack): boolean {
  if (work.evaluation.exchange.paper.has(member.member)) return false
  const asked = new Map(pack.questions.map(({ question, revision }) => [question, revision]))
  const held = new Set(pack.bidders)
  return (
    questionsOf(work, member).some(({ question: { id } }) => asked.get(id) !== revisionOf(work, id)) ||
    openTenders(work, member).some(({ bidder }) => !held.has(bidder)) ||
    work.evaluation.exchange.documents
      .slice(pack.documents)
      .some(
        ({ bidder, question, audience }) =>
          audience === 'quality' && held.has(bidder) && (question === undefined || asked.has(question)),
      )
  )
}
