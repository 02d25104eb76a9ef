import type { Tender } from '../evaluation/evaluation.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import type { Procurement } from '../procurement/procurement.ts'

export interface Value {
  readonly amount: number
  readonly currency: 'GBP'
}

/** Pounds, from a decimal in text. */
export function pounds(amount: string): Value {
  return { amount: Number(amount), currency: 'GBP' }
}

/** What a bid costs. Undefined where there are several prices: nobody published how they add up. */
export function valueOf(procurement: Procurement, { prices }: Tender): Value | undefined {
  const [only, ...others] = criteriaTree(procurement).prices
  const price = only && others.length === 0 ? prices.get(only.criterion.id) : undefined
  return price === undefined ? undefined : pounds(price)
}

/** An object without the keys that have no value. */
export function present<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: NonNullable<Fields[Key]> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as { [Key in keyof Fields]: NonNullable<Fields[Key]> }
}
