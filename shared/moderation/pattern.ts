import { compare, parseDecimal, subtract, type Fraction } from '../fraction.ts'
import type { Scale } from '../procurement/procurement.ts'
import { rangeOf } from './agenda.ts'

/** One member's score and the places of the answer that it rests on. */
export interface Placed {
  readonly score: Fraction
  readonly places: readonly string[]
}

/** What the scores of one answer look like, for one line of words. */
export type Pattern =
  | { readonly kind: 'none' }
  /** One person: nothing to compare. */
  | { readonly kind: 'one' }
  /** All within one step. */
  | { readonly kind: 'close' }
  /** Those who score high and those who score low point to the same place. */
  | { readonly kind: 'place'; readonly where: string }
  /** Nobody between two groups. */
  | { readonly kind: 'groups' }
  | { readonly kind: 'apart'; readonly apart: Fraction }

export function patternOf(given: readonly Placed[], scale: Pick<Scale, 'step'>): Pattern {
  const scores = given.map(({ score }) => score)
  const range = rangeOf(scores)
  if (!range) return { kind: 'none' }
  if (given.length === 1) return { kind: 'one' }
  const step = parseDecimal(scale.step)
  const apart = subtract(range.highest, range.lowest)
  if (compare(apart, step) <= 0) return { kind: 'close' }
  const where = dividingPlace(given, range)
  if (where !== undefined) return { kind: 'place', where }
  return hasGap(scores, step) ? { kind: 'groups' } : { kind: 'apart', apart }
}

/** The place that most people point to, if the highest and the lowest are among them. */
function dividingPlace(
  given: readonly Placed[],
  { lowest, highest }: NonNullable<ReturnType<typeof rangeOf>>,
): string | undefined {
  const counts = new Map<string, number>()
  for (const { places } of given)
    for (const place of new Set(places)) counts.set(place, (counts.get(place) ?? 0) + 1)
  const most = [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a)
  const pointsTo = (end: Fraction, where: string) =>
    given.some(({ score, places }) => compare(score, end) === 0 && places.includes(where))
  return most.find(([where]) => pointsTo(lowest, where) && pointsTo(highest, where))?.[0]
}

/** Two neighbours in the order of the scores are more than a step apart, with at least two people on each side. */
function hasGap(scores: readonly Fraction[], step: Fraction): boolean {
  const sorted = scores.toSorted(compare)
  return sorted.some((score, index) => {
    const next = sorted[index + 1]
    if (!next || index + 1 < 2 || sorted.length - index - 1 < 2) return false
    return compare(subtract(next, score), step) > 0
  })
}
