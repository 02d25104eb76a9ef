import { compare, divide, fraction, multiply, subtract, sum, type Fraction } from '../fraction.ts'
import type { BidderId, CriterionId } from '../identifiers.ts'
import { stillIn, type Assessment } from './assessment.ts'
import { compete } from './competition.ts'
import { firstOf, type First } from './ranks.ts'

/** A price so far below the others that the panel should ask why. A flag, never a rejection. */
export interface LowPrice {
  readonly bidder: BidderId
  readonly criterion: CriterionId
  /** In pounds. */
  readonly price: Fraction
  readonly meanOfOthers: Fraction
  /** How far below that mean, in percent of it. */
  readonly percentBelow: Fraction
}

/** Who would be first without one losing bidder. */
export interface WithoutLoser extends First {
  readonly without: BidderId
  /** Somebody else than now, although the one who left was not first. */
  readonly turns: boolean
}

/** Whose leaving would change who is first, although they are not first themselves. */
export type Reversal = Omit<WithoutLoser, 'turns'>

const hundred = fraction(100n)
const tenPercent = fraction(10n)

/**
 * Prices more than so many percent below the mean of the other assessed prices (rules.md, "Scoring", 8), by price
 * criterion, then by tender. None where a tender stands alone.
 */
export function lowPrices(assessment: Assessment, percent: Fraction = tenPercent): readonly LowPrice[] {
  const contenders = stillIn(assessment)
  const others = fraction(BigInt(contenders.length - 1))
  if (contenders.length < 2) return []
  return assessment.tree.prices.flatMap(({ criterion: { id: criterion } }) => {
    const total = sum(contenders.flatMap(({ prices }) => prices.get(criterion) ?? []))
    return contenders.flatMap(({ bidder, prices }) => {
      const price = prices.get(criterion)
      if (!price) return []
      const meanOfOthers = divide(subtract(total, price), others)
      const percentBelow = multiply(divide(subtract(meanOfOthers, price), meanOfOthers), hundred)
      if (compare(percentBelow, percent) <= 0) return []
      return [{ bidder, criterion, price, meanOfOthers, percentBelow }]
    })
  })
}

/** Who would be first without each losing bidder, in the order of the tenders. */
export function firstWithoutEach(assessment: Assessment): readonly WithoutLoser[] {
  const contenders = stillIn(assessment)
  const now = firstOf(assessment, compete(assessment, contenders))
  const leading = new Set(now.recommended === null ? now.tied : [now.recommended])
  return contenders
    .filter(({ bidder }) => !leading.has(bidder))
    .map(({ bidder: without }) => {
      const others = contenders.filter(({ bidder }) => bidder !== without)
      const first = firstOf(assessment, compete(assessment, others))
      return { without, ...first, turns: !sameFirst(first, now) }
    })
}

/**
 * Who would be first without each losing bidder, where that differs: a relative price formula lets a losing bidder's
 * price turn the result between two others.
 */
export function rankReversals(assessment: Assessment): readonly Reversal[] {
  return firstWithoutEach(assessment).flatMap(({ turns, ...reversal }) => (turns ? [reversal] : []))
}

function sameFirst(a: First, b: First): boolean {
  return (
    a.recommended === b.recommended &&
    a.tied.length === b.tied.length &&
    a.tied.every((bidder) => b.tied.includes(bidder))
  )
}
