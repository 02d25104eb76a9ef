import type { Evaluation, Interest } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { change, put } from '../maps.ts'
import { askOf } from './clarify.ts'
import type { Sources } from '../sources.ts'
import { withReturns } from './member-part.ts'
import { isDecidedOf } from './merge-links.ts'

/** A new declaration replaces the old one; a link that was already decided, in the same words, stays decided. */
export function declareLinks(
  state: Evaluation,
  { member, interests }: EventOf<'InterestsDeclared'>,
  at: string,
  sources: Sources,
): Evaluation {
  const own = state.exchange.returns.get(member)
  if (own) {
    const links = new Map(interests.map(({ bidder, nature, unsure = false }) => [bidder, { nature, unsure }]))
    return withReturns(state, member, { ...own, told: { at, links } }, sources)
  }
  const before = state.interests.get(member)
  const links = new Map(
    interests.map(({ bidder, nature, unsure = false }) => {
      const known = before?.get(bidder)
      const stands = known && (state.pack ? isDecidedOf(known.nature, nature) : known.nature === nature)
      const { decision, reason } = stands ? known : ({ decision: 'undecided', reason: '' } as const)
      const link: Interest = { nature, unsure, decision, reason }
      return [bidder, link]
    }),
  )
  return {
    ...state,
    declared: put(state.declared, member, at),
    interests: put(state.interests, member, links),
  }
}

export function decideLink(
  state: Evaluation,
  { member, bidder, decision, reason }: EventOf<'InterestDecided'>,
  sources: Sources,
): Evaluation {
  const links = state.interests.get(member)
  const link = links?.get(bidder)
  if (!links || !link) return state
  const own = state.exchange.returns.get(member)
  if (own) {
    const linkDecisions = [...own.linkDecisions, { bidder, nature: link.nature, decision, reason }]
    return withReturns(state, member, { ...own, linkDecisions }, sources)
  }
  const decided = change(links, bidder, ({ nature, unsure }) => ({ nature, unsure, decision, reason }))
  const next = { ...state, interests: put(state.interests, member, decided) }
  return decision === 'may-score' ? askOf(next, bidder, [member]) : next
}
