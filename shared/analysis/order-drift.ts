import type { Evaluation } from '../evaluation/evaluation.ts'
import { compare, divide, fraction, zero, type Fraction } from '../fraction.ts'
import type { BidderId, MemberId } from '../identifiers.ts'
import { Ahead } from './ahead.ts'
import { kendallTrend, leastChance, type Trend } from './kendall.ts'
import { comparedScores, type ComparedScores } from './scores-in-units.ts'

/** Whether a member scored bidders higher or lower the later they came in the member's own order. */
export interface OrderDrift extends Trend {
  readonly member: MemberId
  /** Bidders of whom the member scored something that somebody else scored too. */
  readonly bidders: number
  /** Undefined where it is not more than chance. */
  readonly way: 'higher' | 'lower' | undefined
}

export interface OrderDrifts {
  /** Members whose order is known and who scored enough bidders for any order to mean something; as the sheets stand. */
  readonly members: readonly OrderDrift[]
  /** Whether the steadiest order that there can be would have been told from chance. */
  readonly canTell: boolean
}

/** How often, in a panel in which nobody drifts, somebody is said to drift all the same: one time in twenty. */
const ALARM = fraction(1n, 20n)

/**
 * The order is the one that was drawn when the member's pack was made (`PackIssued`), in which the pack showed the bidders.
 * Along it stands, for each bidder, how far the member's scores are ahead of the others' for the same cells, so that a strong
 * bidder who happens to come late is no drift. Because the order was drawn by chance, every order was equally likely, and
 * Kendall's test needs nothing else to be true: not that scores are normal, nor that a member's scores for one bidder do
 * not hang together. What goes wrong along the questions, which everybody meets in the same order, it cannot see.
 *
 * Of several members that stand out, the surest first (Holm, A Simple Sequentially Rejective Multiple Test Procedure,
 * Scandinavian Journal of Statistics 6, 1979), so that a panel without drift gives an alarm in one case of twenty at most,
 * however many its members are. Few bidders therefore say nothing. For the lead only. It never adjusts a score.
 */
export function orderDrifts(
  evaluation: Evaluation,
  compared: ComparedScores = comparedScores(evaluation),
): OrderDrifts {
  const trends = [...aheadByBidder(compared)].flatMap(([member, ahead]) => {
    const values = orderOf(evaluation, member).flatMap((bidder) => ahead.get(bidder) ?? [])
    const trend = kendallTrend(values)
    const couldTell = compare(leastChance(values.length), ALARM) <= 0
    return trend && couldTell ? [{ member, bidders: values.length, ...trend }] : []
  })
  const sure = surelyMore(trends)
  return {
    members: trends.map((trend) => ({ ...trend, way: sure.has(trend.member) ? wayOf(trend) : undefined })),
    canTell: trends.some(({ bidders }) => isMore(leastChance(bidders), trends.length)),
  }
}

/** In which order a member met the bidders; empty where none was drawn. The newest pack keeps the places of the older ones. */
function orderOf({ exchange }: Evaluation, member: MemberId): readonly BidderId[] {
  return exchange.packs.get(member)?.findLast(({ order }) => order !== undefined)?.order?.bidders ?? []
}

function aheadByBidder({
  unit,
  scores,
  cells,
}: ComparedScores): ReadonlyMap<MemberId, ReadonlyMap<BidderId, Fraction>> {
  const members = new Map<MemberId, Map<BidderId, Ahead>>()
  for (const { member, bidder, question, units } of scores) {
    const own = members.get(member) ?? new Map<BidderId, Ahead>()
    members.set(member, own)
    const ofBidder = own.get(bidder) ?? new Ahead()
    own.set(bidder, ofBidder)
    ofBidder.add(units, cells.get(bidder)?.get(question))
  }
  return new Map(
    [...members].map(([member, own]) => [
      member,
      new Map(
        [...own].flatMap(([bidder, ahead]) => {
          const mean = ahead.mean(unit)
          return mean ? [[bidder, mean] as const] : []
        }),
      ),
    ]),
  )
}

/** Holm's steps: the least likely of all is held to ALARM ÷ all of them, the next to ALARM ÷ one fewer, until one fails. */
function surelyMore(trends: readonly (Trend & { readonly member: MemberId })[]): ReadonlySet<MemberId> {
  const sure = new Set<MemberId>()
  for (const { member, chance } of trends.toSorted((a, b) => compare(a.chance, b.chance))) {
    if (!isMore(chance, trends.length - sure.size)) break
    sure.add(member)
  }
  return sure
}

function isMore(chance: Fraction, among: number): boolean {
  return compare(chance, divide(ALARM, fraction(BigInt(among)))) <= 0
}

function wayOf({ tau }: Trend): 'higher' | 'lower' {
  return compare(tau, zero) > 0 ? 'higher' : 'lower'
}
