import { compare, divide, equals, fraction, multiply, subtract, zero, type Fraction } from '../fraction.ts'
import type { BidderId, CriterionId } from '../identifiers.ts'
import type { CriterionNode } from '../procurement/criteria-tree.ts'
import { stillIn, type Assessment } from '../scoring/assessment.ts'
import { compete, pointsUnder, type Entrant } from '../scoring/competition.ts'
import { firstOf } from '../scoring/ranks.ts'
import { unroundedEntrants } from './unrounded.ts'

/** A weighting at which another bidder reaches the first; `first` are those who then stand level with it, sorted. */
export interface Tipping {
  readonly weighting: Fraction
  readonly first: readonly BidderId[]
}

export interface TippingPoint {
  readonly criterion: CriterionId
  readonly weighting: Fraction
  readonly below: Tipping | null
  readonly above: Tipping | null
}

const hundred = fraction(100n)

/**
 * For each top-level criterion the nearest weightings at which the first is no longer strictly first on exact points,
 * when it moves from w to w′ and the others are scaled by (100 − w′) ÷ (100 − w) (rules.md, "How firm is the result").
 * Assurance only: published weightings can never be changed. Null where there is none in 0 to 100, where the first place
 * is shared, and for a weighting of 0 or 100, from which nothing can be scaled.
 */
export function tippingPoints(assessment: Assessment): readonly TippingPoint[] {
  const { recommended } = firstOf(assessment, compete(assessment, stillIn(assessment)))
  const unrounded = unroundedEntrants(assessment)
  const first = unrounded.find(({ contender }) => contender.bidder === recommended)
  const others = unrounded.filter((entrant) => entrant !== first)
  return assessment.tree.top.map((node) => {
    const meetings = first ? meetingsOf(node, first, others) : []
    const { weighting } = node
    return {
      criterion: node.criterion.id,
      weighting,
      below: nearest(meetings.filter((met) => compare(met.weighting, weighting) < 0).sort(highestFirst)),
      above: nearest(meetings.filter((met) => compare(met.weighting, weighting) > 0).sort(lowestFirst)),
    }
  })
}

/** Where another bidder has as many points as the first. */
interface Meeting {
  readonly weighting: Fraction
  readonly bidder: BidderId
}

/**
 * Both totals are straight lines in the weighting, so they meet once or never. Empty where the first does not lead on
 * exact points even as published: rounding or the tie-break put it first.
 */
function meetingsOf(node: CriterionNode, first: Entrant, others: readonly Entrant[]): readonly Meeting[] {
  const { weighting } = node
  const rest = subtract(hundred, weighting)
  if (equals(weighting, zero) || equals(rest, zero)) return []
  const ahead = others.map((other) => subtract(first.exact, other.exact))
  if (ahead.some((lead) => compare(lead, zero) <= 0)) return []
  return others.flatMap((other, index) => {
    const lead = ahead[index] ?? zero
    const inside = subtract(pointsUnder(first, node), pointsUnder(other, node))
    // the lead for each point of weighting, inside the criterion and outside it
    const within = divide(inside, weighting)
    const without = divide(subtract(lead, inside), rest)
    if (equals(within, without)) return []
    const met = divide(multiply(hundred, without), subtract(without, within))
    const possible = compare(met, zero) >= 0 && compare(met, hundred) <= 0
    return possible ? [{ weighting: met, bidder: other.contender.bidder }] : []
  })
}

/** @param meetings the nearest first */
function nearest(meetings: readonly Meeting[]): Tipping | null {
  const [first] = meetings
  if (!first) return null
  const { weighting } = first
  const level = meetings.filter((met) => equals(met.weighting, weighting))
  return { weighting, first: level.map(({ bidder }) => bidder).sort() }
}

function lowestFirst(a: Meeting, b: Meeting): number {
  return compare(a.weighting, b.weighting)
}

function highestFirst(a: Meeting, b: Meeting): number {
  return compare(b.weighting, a.weighting)
}
