import { compare, round, zero, type Fraction } from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import { pointsUnder, type Entrant, type Rules } from './competition.ts'

/**
 * Better first: by the published total, then by each entry of the published tie-break, higher rounded points first
 * (rules.md, "Scoring", 7). Zero where nothing separates the two.
 */
export function compareEntrants(rules: Rules, a: Entrant, b: Entrant): number {
  const byTotal = compare(b.total, a.total)
  if (byTotal !== 0) return byTotal
  for (const id of rules.procurement.tieBreak) {
    const order = compare(tieBreakPoints(rules, b, id), tieBreakPoints(rules, a, id))
    if (order !== 0) return order
  }
  return 0
}

/** 1, 2, 2, 4: those that nothing separates share a rank. */
export function ranksOf(rules: Rules, entrants: readonly Entrant[]): ReadonlyMap<Entrant, number> {
  const sorted = [...entrants].sort((a, b) => compareEntrants(rules, a, b))
  const ranks = new Map<Entrant, number>()
  let rank = 1
  for (const [index, entrant] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before && compareEntrants(rules, before, entrant) !== 0) rank = index + 1
    ranks.set(entrant, rank)
  }
  return ranks
}

/** Who is first: one bidder recommended, several tied, or nobody. */
export interface First {
  readonly recommended: BidderId | null
  /** Sorted; empty where one is first. */
  readonly tied: readonly BidderId[]
}

export function firstOf(rules: Rules, entrants: readonly Entrant[]): First {
  const bidders = leadersOf(rules, entrants)
    .map(({ contender }) => contender.bidder)
    .sort()
  const [only, ...others] = bidders
  return only !== undefined && others.length === 0
    ? { recommended: only, tied: [] }
    : { recommended: null, tied: bidders }
}

/** Those who share the first rank, found in one pass without ranking the rest. */
export function leadersOf(rules: Rules, entrants: readonly Entrant[]): readonly Entrant[] {
  let leaders: Entrant[] = []
  for (const entrant of entrants) {
    const [leader] = leaders
    const order = leader ? compareEntrants(rules, entrant, leader) : -1
    if (order < 0) leaders = [entrant]
    else if (order === 0) leaders.push(entrant)
  }
  return leaders
}

function tieBreakPoints({ procurement, tree }: Rules, entrant: Entrant, id: string): Fraction {
  const node = tree.criteria.find(({ criterion }) => criterion.id === id)
  const question = tree.questions.find(({ question: { id: known } }) => known === id)
  const exact = node
    ? pointsUnder(entrant, node)
    : ((question && entrant.contender.questions.get(question.question.id)?.exact) ?? zero)
  return round(exact, procurement.rounding.places)
}
