import { compare, divide, fraction, multiply, subtract, zero, type Fraction } from '../fraction.ts'
import type { BidderId, CriterionId } from '../identifiers.ts'
import type { Assessment } from '../scoring/assessment.ts'
import { pointsUnder } from '../scoring/competition.ts'
import { unroundedEntrants } from './unrounded.ts'

/** A tender's total as a straight line over the weighting of one criterion, by its two ends. */
export interface WeightingLine {
  readonly bidder: BidderId
  /** Where the criterion counts for nothing. */
  readonly atNothing: Fraction
  /** Where it counts for all 100 marks. */
  readonly atEverything: Fraction
}

export interface WeightingLines {
  readonly criterion: CriterionId
  readonly weighting: Fraction
  /** In the order of the tenders; none for a weighting of 0 or 100, from which nothing can be scaled. */
  readonly lines: readonly WeightingLine[]
}

const hundred = fraction(100n)

/** What `tippingPoints` looks for, to be drawn: exact totals while one top-level criterion moves and the others share the rest. */
export function weightingLines(assessment: Assessment): readonly WeightingLines[] {
  const entrants = unroundedEntrants(assessment)
  return assessment.tree.top.map((node) => {
    const { weighting } = node
    const rest = subtract(hundred, weighting)
    const isMovable = compare(weighting, zero) > 0 && compare(rest, zero) > 0
    return {
      criterion: node.criterion.id,
      weighting,
      lines: (isMovable ? entrants : []).map((entrant) => {
        const inside = pointsUnder(entrant, node)
        return {
          bidder: entrant.contender.bidder,
          atNothing: divide(multiply(hundred, subtract(entrant.exact, inside)), rest),
          atEverything: divide(multiply(hundred, inside), weighting),
        }
      }),
    }
  })
}
