import type { InventedBid } from '../../../shared/analysis/price-laboratory.ts'
import { compare, divide, fraction, isWhole, toDecimal, type Fraction } from '../../../shared/fraction.ts'
import { selectName } from '../../../shared/messages/select-name.ts'
import type { PriceFormula } from '../../../shared/procurement/procurement.ts'
import { roundPounds } from '../../../shared/tenders/pounds.ts'
import type { First } from '../../../shared/scoring/ranks.ts'
import { useSay } from '../../ui/say.tsx'

const thousand = fraction(1000n)
const ten = fraction(10n)

interface LabWords {
  readonly formula: (formula: PriceFormula) => string
  /** "Bid A". */
  readonly bid: (letter: string) => string
  readonly pounds: (amount: Fraction) => string
  /** On an axis: "£125k", where all are whole thousands of some size. */
  readonly thousands: (prices: readonly Fraction[]) => readonly string[]
  /** "Bid B is first." */
  readonly first: (first: First) => string
}

/** The names of what stands in the laboratory. */
export function useLabWords(): LabWords {
  const say = useSay()
  const bid = (letter: string) => say('lead.lab.bidName', { letter })
  const pounds = (amount: Fraction) => roundPounds(toDecimal(amount))
  return {
    formula: (formula) => say('lead.price.formulaName', { formula: selectName(formula) }),
    bid,
    pounds,
    thousands: (prices) => {
      const inThousands = prices.map((price) => divide(price, thousand))
      return inThousands.every(isWhole) && inThousands.some((price) => compare(price, ten) >= 0)
        ? inThousands.map((price) => say('lead.lab.thousands', { pounds: pounds(price) }))
        : prices.map(pounds)
    },
    first: ({ recommended, tied }) => {
      const names = recommended === null ? tied : [recommended]
      return say('lead.lab.isFirst', { count: names.length, names: names.map(bid).join(', ') })
    },
  }
}

/** Which of the bids has this letter. */
export function bidOf(bids: readonly InventedBid[], letter: string): InventedBid | undefined {
  return bids.find(({ bidder }) => bidder === letter)
}
