import {
  compare,
  equals,
  fraction,
  parseDecimal,
  sum,
  toDecimal,
  zero,
  type Fraction,
} from '../../fraction.ts'
import { below } from '../../json-path.ts'
import { refusal, type Refusal } from '../../refusal.ts'
import type { Criterion, Procurement } from '../procurement.ts'
import { placedCriteria, placedQuestions, type Placed } from './placed-criteria.ts'

const hundred = fraction(100n)

/**
 * `absolute`: children add up to their parent and the top level to 100; `relative`: siblings add up to 100
 * (rules.md, "Scoring", 2). A weighting may be zero, for information, but never negative.
 */
export function checkWeightings(procurement: Procurement, path: string): readonly Refusal[] {
  const criteria = placedCriteria(procurement, path)
  const weighted = criteria.flatMap((criterion) => [criterion, ...placedQuestions(criterion)])
  return [
    ...weighted.flatMap(({ item: { id, title, weighting }, path: place }) =>
      compare(parseDecimal(weighting), zero) < 0
        ? [refusal('refusal.criteria.negativeWeighting', { id, title, weighting }, below(place, 'weighting'))]
        : [],
    ),
    ...checkTop(procurement, path),
    ...criteria.flatMap((criterion) => checkHeld(criterion, procurement.weightings)),
  ]
}

function checkTop(procurement: Procurement, path: string): readonly Refusal[] {
  const total = sumOf(procurement.criteria)
  if (equals(total, hundred)) return []
  return [refusal('refusal.criteria.topSum', { sum: toDecimal(total) }, below(path, 'criteria'))]
}

function checkHeld({ item, path }: Placed<Criterion>, mode: Procurement['weightings']): readonly Refusal[] {
  const held = [...(item.criteria ?? []), ...(item.questions ?? [])]
  if (held.length === 0) return []
  const total = sumOf(held)
  const expected = mode === 'relative' ? hundred : parseDecimal(item.weighting)
  if (equals(total, expected)) return []
  const { id, title } = item
  const values = { id, title, sum: toDecimal(total), expected: toDecimal(expected) }
  return [refusal('refusal.criteria.sum', values, path)]
}

function sumOf(items: readonly { readonly weighting: string }[]): Fraction {
  return sum(items.map(({ weighting }) => parseDecimal(weighting)))
}
