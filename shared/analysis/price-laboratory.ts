import {
  compare,
  divide,
  fraction,
  mean,
  multiply,
  parseDecimal,
  subtract,
  zero,
  type Fraction,
} from '../fraction.ts'
import { criterionId, type BidderId } from '../identifiers.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import type { PriceFormula, Procurement } from '../procurement/procurement.ts'
import type { Assessment } from '../scoring/assessment.ts'
import { compete, type Rules } from '../scoring/competition.ts'
import type { Contender } from '../scoring/contender.ts'
import { lowPrices, rankReversals, type LowPrice, type Reversal } from '../scoring/flags.ts'
import { pointsOf, summedPoints, type Rounding } from '../scoring/points.ts'
import { firstOf, ranksOf, type First } from '../scoring/ranks.ts'
import type { Points } from '../scoring/results.ts'

/** A bid that nobody made: what a formula would do with it. It never enters the record. */
export interface InventedBid {
  readonly bidder: BidderId
  /** In pounds, more than zero. */
  readonly price: Fraction
  /** Marks for everything but this price. */
  readonly other: Fraction
}

/** How prices are tried, whatever the draft says. */
export interface TrialRules {
  readonly formula: PriceFormula
  /** Marks for the price, a decimal. */
  readonly weighting: string
  readonly rounding: Rounding
}

/** What an invented bid would get. */
export interface TriedBid {
  readonly bidder: BidderId
  readonly price: Points
  readonly total: Points
  readonly rank: number
  /** Price marks more for a price lower by the step, the others unchanged; undefined where nothing of the price is left. */
  readonly gain: Fraction | undefined
}

/** One formula tried on all invented bids, in their order. */
export interface PriceTrial {
  readonly formula: PriceFormula
  readonly bids: readonly TriedBid[]
  readonly first: First
  /** Losing bids that decide who wins. */
  readonly turns: readonly Reversal[]
  readonly low: readonly LowPrice[]
}

const priced = criterionId.parse('price')
const rest = criterionId.parse('other')
const hundred = fraction(100n)
const ten = fraction(10n)
const penny = fraction(1n, 100n)

/**
 * Tries a formula with the arithmetic of the result itself (rules.md, "Scoring").
 *
 * @param draft what else a comparison needs; its criteria and its tie-break say nothing of invented bids
 * @param step pounds less that `gain` is worked out for
 */
export function tryFormula(
  draft: Procurement,
  rules: TrialRules,
  bids: readonly InventedBid[],
  step: Fraction,
): PriceTrial {
  const laboratory = laboratoryOf(draft, rules)
  const contenders = bids.map((bid) => contenderOf(bid, rules.rounding))
  const assessment: Assessment = { complete: true, ...laboratory, tenders: contenders }
  const entrants = compete(laboratory, contenders)
  const ranks = ranksOf(laboratory, entrants)
  return {
    formula: rules.formula,
    bids: entrants.map((entrant, index) => ({
      bidder: entrant.contender.bidder,
      price: entrant.prices.get(priced) ?? pointsOf(zero, rules.rounding),
      total: summedPoints(entrant.exact, rules.rounding),
      rank: ranks.get(entrant) ?? entrants.length,
      gain: gainOf(laboratory, contenders, index, step),
    })),
    first: firstOf(laboratory, entrants),
    turns: rankReversals(assessment),
    low: lowPrices(assessment),
  }
}

function laboratoryOf(draft: Procurement, { formula, weighting, rounding }: TrialRules): Rules {
  const criterion = { id: priced, title: priced, weighting, price: { formula } }
  const procurement: Procurement = {
    ...draft,
    ...{ weightings: 'absolute', criteria: [criterion], requirements: [], tieBreak: [], rounding },
  }
  return { procurement, tree: criteriaTree(procurement) }
}

function contenderOf({ bidder, price, other }: InventedBid, rounding: Rounding): Contender {
  return {
    bidder,
    scores: new Map(),
    questions: new Map(),
    quality: new Map([[rest, pointsOf(other, rounding).exact]]),
    prices: new Map([[priced, price]]),
    below: [],
  }
}

function gainOf(
  laboratory: Rules,
  contenders: readonly Contender[],
  index: number,
  step: Fraction,
): Fraction | undefined {
  const marksWith = (all: readonly Contender[]) =>
    compete(laboratory, all)[index]?.prices.get(priced)?.exact ?? zero
  const own = contenders[index]
  const price = own?.prices.get(priced)
  if (!own || !price || compare(price, step) <= 0) return undefined
  const lower = { ...own, prices: new Map([[priced, subtract(price, step)]]) }
  return subtract(marksWith(contenders.with(index, lower)), marksWith(contenders))
}

/** Other marks as they would be were there more or fewer marks for the price: the same share of what is left of 100. */
export function scaledOther(other: Fraction, from: Fraction, to: Fraction): Fraction {
  const had = subtract(hundred, from)
  return compare(had, zero) <= 0 ? zero : divide(multiply(other, subtract(hundred, to)), had)
}

/** A round sum of pounds, about a hundredth of a price: £1,000 for prices of £144,000. A penny at least. */
export function stepFor(prices: readonly Fraction[]): Fraction {
  if (prices.length === 0) return fraction(1000n)
  const most = divide(mean(prices), hundred)
  let step = fraction(1n)
  while (compare(multiply(step, ten), most) <= 0) step = multiply(step, ten)
  while (compare(step, most) > 0 && compare(step, penny) > 0) step = divide(step, ten)
  return step
}

/** What one score more is worth at the question that weighs most, to compare with. Undefined without questions. */
export function oneScoreHigher(
  draft: Procurement,
): { readonly weighting: Fraction; readonly marks: Fraction } | undefined {
  const [first, ...others] = criteriaTree(draft).questions
  if (!first) return undefined
  const most = others.reduce((a, b) => (compare(b.weighting, a.weighting) > 0 ? b : a), first)
  const { weighting, scale, maximum } = most
  if (compare(maximum, zero) <= 0) return undefined
  return { weighting, marks: divide(multiply(weighting, parseDecimal(scale.step)), maximum) }
}
