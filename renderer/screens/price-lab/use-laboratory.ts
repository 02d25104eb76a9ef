import { useMemo } from 'react'
import {
  budgetOf,
  firstBids,
  otherMarks,
  triedPrice,
  typedOther,
  typedPrice,
  type MarksFault,
  type PriceFault,
  type TypedBid,
} from '../../../shared/analysis/invented-bids.ts'
import {
  scaledOther,
  stepFor,
  tryFormula,
  type InventedBid,
  type PriceTrial,
} from '../../../shared/analysis/price-laboratory.ts'
import { equals, fraction, toDecimal, type Fraction } from '../../../shared/fraction.ts'
import { bidderId } from '../../../shared/identifiers.ts'
import type { PriceLeaf } from '../../../shared/procurement/criteria-tree.ts'
import {
  priceFormulas,
  type PriceFormula,
  type Procurement,
} from '../../../shared/procurement/procurement.ts'
import type { ProcurementWork } from '../procurement/use-procurement.ts'
import { useKeptLaboratory, type Laboratory } from './kept-laboratory.ts'

/** A bid in its boxes, with what is wrong with them. */
export interface BidRow extends TypedBid {
  readonly priceFault: PriceFault | undefined
  readonly otherFault: MarksFault | undefined
}

/** What is tried, and what came out. */
export interface PriceWork {
  /** The price of the draft that is tried. */
  readonly leaf: PriceLeaf
  /** The formula that is looked at. */
  readonly formula: PriceFormula
  /** Marks for the price as they stand in their box, and as they count: the draft's while nonsense stands there. */
  readonly marksTyped: string
  readonly marksFault: MarksFault | undefined
  readonly marks: Fraction
  /** Other marks are typed of so many: of what the draft leaves. */
  readonly otherOf: Fraction
  readonly rows: readonly BidRow[]
  /** The bids that count: nothing is wrong with them. */
  readonly bids: readonly InventedBid[]
  /** Of all formulas, in their order. */
  readonly trials: readonly PriceTrial[]
  /** Pounds less that gains are of. */
  readonly step: Fraction
  readonly budget: Fraction | undefined
}

export interface PriceChanges {
  readonly laboratory: PriceWork | undefined
  readonly change: (part: Partial<Laboratory>) => void
}

const hundred = fraction(100n)

/** The laboratory of the draft on the screen; undefined where the draft has no price. Worked out anew with each key. */
export function useLaboratory({ procurement, view, isLocked }: ProcurementWork): PriceChanges {
  const [kept, change] = useKeptLaboratory(view.frame.evaluation)
  const laboratory = useMemo(
    () => worked(procurement, isLocked ? frozen(kept) : kept),
    [procurement, kept, isLocked],
  )
  return { laboratory, change }
}

/** Once it is published there is nothing to choose: the bids stay, as what was looked at. */
function frozen({ bids, criterion }: Laboratory): Laboratory {
  return { ...(bids && { bids }), ...(criterion !== undefined && { criterion }) }
}

function worked(procurement: Procurement, kept: Laboratory): PriceWork | undefined {
  const leaf = triedPrice(procurement, kept.criterion)
  if (!leaf) return undefined
  const own = leaf.weighting
  const marksTyped = kept.marks ?? toDecimal(own)
  const read = typedOther(marksTyped, hundred)
  const marks = typeof read === 'string' ? own : read
  const otherOf = otherMarks(own)
  const rows = (kept.bids ?? firstBids(procurement, leaf)).map((bid): BidRow => {
    const price = typedPrice(bid.price)
    const other = typedOther(bid.other, otherOf)
    return {
      ...bid,
      priceFault: typeof price === 'string' ? price : undefined,
      otherFault: typeof other === 'string' ? other : undefined,
    }
  })
  const bids = rows.flatMap(({ letter, ...typed }): readonly InventedBid[] => {
    const price = typedPrice(typed.price)
    const other = typedOther(typed.other, otherOf)
    if (typeof price === 'string' || typeof other === 'string') return []
    return [
      {
        bidder: bidderId.parse(letter),
        price,
        other: equals(marks, own) ? other : scaledOther(other, own, marks),
      },
    ]
  })
  const step = stepFor(bids.map(({ price }) => price))
  const { rounding } = procurement
  const weighting = toDecimal(marks)
  return {
    leaf,
    formula: kept.formula ?? leaf.criterion.price.formula,
    marksTyped,
    marksFault: typeof read === 'string' ? read : undefined,
    marks,
    otherOf,
    rows,
    bids,
    trials: priceFormulas.map((formula) =>
      tryFormula(procurement, { formula, weighting, rounding }, bids, step),
    ),
    step,
    budget: budgetOf(procurement),
  }
}
