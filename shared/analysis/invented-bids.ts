import {
  compare,
  divide,
  fraction,
  multiply,
  parseDecimal,
  round,
  subtract,
  toDecimal,
  zero,
  type Fraction,
} from '../fraction.ts'
import { criteriaTree, type PriceLeaf } from '../procurement/criteria-tree.ts'
import { typedMarks } from '../procurement/marks-left.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { inPounds, poundsIn } from '../tenders/pounds.ts'

/** An invented bid as it stands in its boxes. */
export interface TypedBid {
  /** A, B, C … */
  readonly letter: string
  readonly price: string
  readonly other: string
}

/** What is wrong with what was typed. */
export type PriceFault = 'missing' | 'notANumber' | 'notPositive'
export type MarksFault = 'notANumber' | 'tooMany'

const hundred = fraction(100n)
/** No more are compared at once: more would not be read. */
const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L']
export const MOST_BIDS = letters.length
/** Three bids near each other that show what formulas do: shares of what may be paid, and of the other marks. */
const beginning = [
  { letter: 'A', price: fraction(975n, 1000n), other: fraction(80n, 100n) },
  { letter: 'B', price: fraction(99n, 100n), other: fraction(8375n, 10_000n) },
  { letter: 'C', price: fraction(845n, 1000n), other: fraction(55n, 100n) },
] as const
const USUAL_BUDGET = '154063'

/** Marks that are left for everything but one price: 80 where it has 20. */
export function otherMarks(price: Fraction): Fraction {
  const left = subtract(hundred, price)
  return compare(left, zero) < 0 ? zero : left
}

/** The most that may be paid a year, where the draft says so. */
export function budgetOf({ contract }: Procurement): Fraction | undefined {
  const budget = contract?.annualBudget === undefined ? undefined : parseDecimal(contract.annualBudget)
  return budget && compare(budget, zero) > 0 ? budget : undefined
}

/** Bids to begin with, in round sums near what may be paid. */
export function firstBids(
  procurement: Procurement,
  price: Pick<PriceLeaf, 'weighting'>,
): readonly TypedBid[] {
  const budget = budgetOf(procurement) ?? parseDecimal(USUAL_BUDGET)
  const [whole = ''] = toDecimal(budget).split('.')
  const unit = fraction(10n ** BigInt(Math.max(0, whole.length - 3)))
  return beginning.map(({ letter, ...share }) => ({
    letter,
    price: inPounds(toDecimal(multiply(round(divide(multiply(budget, share.price), unit), 0), unit))).replace(
      /\.00$/,
      '',
    ),
    other: toDecimal(round(multiply(otherMarks(price.weighting), share.other), 0)),
  }))
}

/** With one bid more, under the first letter that is free. Nothing changes where there are as many as can be compared. */
export function withAnother(bids: readonly TypedBid[]): readonly TypedBid[] {
  const letter = letters.find((one) => bids.every((bid) => bid.letter !== one))
  return letter === undefined ? bids : [...bids, { letter, price: '', other: '' }]
}

/** Exactly the price that was typed, or what is wrong with it. */
export function typedPrice(text: string): Fraction | PriceFault {
  if (text.trim() === '') return 'missing'
  const pounds = poundsIn(text)
  if (pounds === undefined) return 'notANumber'
  const price = parseDecimal(pounds)
  return compare(price, zero) > 0 ? price : 'notPositive'
}

/** Exactly the marks that were typed, none for an empty box, or what is wrong with them. */
export function typedOther(text: string, most: Fraction): Fraction | MarksFault {
  if (text.trim() === '') return zero
  const decimal = typedMarks(text)
  if (decimal === undefined) return 'notANumber'
  const marks = parseDecimal(decimal)
  return compare(marks, most) > 0 ? 'tooMany' : marks
}

/** The price of the procurement that is tried: the one of that id, or the first. Undefined where there is none. */
export function triedPrice(procurement: Procurement, id: string | undefined): PriceLeaf | undefined {
  const { prices } = criteriaTree(procurement)
  return prices.find(({ criterion }) => criterion.id === id) ?? prices[0]
}
