import { compare, divide, toFixed, zero } from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import type { Assessment } from '../scoring/assessment.ts'
import { pointsUnder } from '../scoring/competition.ts'
import { randomNumbers } from './random-numbers.ts'
import { unroundedEntrants } from './unrounded.ts'

/** How often each assessed tender takes each rank when the weightings of the top-level criteria are drawn at random. */
export interface RankAcceptability {
  readonly seed: number
  /** How many were drawn. */
  readonly weightings: number
  /** In the order of the tenders; `ranks` counts first places first, then second ones, and so on. */
  readonly bidders: readonly { readonly bidder: BidderId; readonly ranks: readonly number[] }[]
}

interface Draws {
  readonly seed: number
  readonly weightings: number
}

/** The same for every evaluation, so that anybody who draws again gets the same. */
export const usualDraws: Draws = { seed: 1, weightings: 10_000 }

/**
 * Rank acceptability (R. Lahdelma and P. Salminen, SMAA-2, Operations Research 49(3), 2001): scores and prices stay as they
 * are, and only weightings are drawn, uniformly from all that add up to 100. A criterion with a weighting of 0 keeps it.
 * On exact points, without the tie-break: tenders with the same points under every criterion share their rank (1, 2, 2, 4).
 *
 * The one count that is taken in floating point: it is a sample, and a sum of a dozen products is exact to far more
 * places than are printed.
 */
export function rankAcceptability(
  assessment: Assessment,
  { seed, weightings }: Draws = usualDraws,
): RankAcceptability {
  const { bidders, shares, criteria } = sharesOf(assessment)
  const count = bidders.length
  const ranks = bidders.map(() => new Uint32Array(count))
  const draw = weightingDrawer(criteria, randomNumbers(seed))
  const totals = new Float64Array(count)
  const sorted = new Float64Array(count)
  for (let run = 0; run < weightings; run += 1) {
    const weighting = draw()
    for (let bidder = 0; bidder < count; bidder += 1) {
      let total = 0
      for (let criterion = 0; criterion < criteria; criterion += 1)
        total += (shares[bidder * criteria + criterion] ?? 0) * (weighting[criterion] ?? 0)
      totals[bidder] = total
    }
    sorted.set(totals)
    sorted.sort()
    for (let bidder = 0; bidder < count; bidder += 1) {
      const taken = ranks[bidder]
      const place = higherThan(sorted, totals[bidder] ?? 0)
      if (taken) taken[place] = (taken[place] ?? 0) + 1
    }
  }
  return {
    seed,
    weightings,
    bidders: bidders.map((bidder, index) => ({ bidder, ranks: [...(ranks[index] ?? [])] })),
  }
}

/** As many as a floating number holds; a fraction of many long prices may have more digits than it can. */
const SHARE_PLACES = 15

/** What each tender earned of each criterion, 0 to 1, one tender after the other. */
function sharesOf(assessment: Assessment) {
  const entrants = unroundedEntrants(assessment)
  const top = assessment.tree.top.filter(({ weighting }) => compare(weighting, zero) > 0)
  return {
    bidders: entrants.map(({ contender }) => contender.bidder),
    criteria: top.length,
    shares: Float64Array.from(
      entrants.flatMap((entrant) =>
        top.map((node) => Number(toFixed(divide(pointsUnder(entrant, node), node.weighting), SHARE_PLACES))),
      ),
    ),
  }
}

/**
 * Uniform over the simplex: the gaps between sorted uniform numbers (L. Devroye, Non-Uniform Random Variate Generation,
 * 1986, chapter V). Exponential spacings would do as well, but a logarithm may differ in its last bit between machines.
 * @returns what draws the next weighting into the same place, adding up to 1
 */
function weightingDrawer(criteria: number, next: () => number): () => Float64Array {
  const cuts = new Float64Array(Math.max(0, criteria - 1))
  const weighting = new Float64Array(criteria)
  return () => {
    for (let index = 0; index < cuts.length; index += 1) cuts[index] = next()
    cuts.sort()
    let before = 0
    for (let index = 0; index < criteria; index += 1) {
      const cut = cuts[index] ?? 1
      weighting[index] = cut - before
      before = cut
    }
    return weighting
  }
}

/** How many of the sorted numbers are higher. */
function higherThan(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return sorted.length - low
}
