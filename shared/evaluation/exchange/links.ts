import type { Evaluation, Interest } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { change, put } from '../maps.ts'
import type { Sources } from '../sources.ts'
import { withReturns } from './member-part.ts'

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
      const link: Interest =
        known?.nature === nature
          ? { ...known, unsure }
          : { nature, unsure, decision: 'undecided', reason: '' }
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
  return { ...state, interests: put(state.interests, member, decided) }
}
