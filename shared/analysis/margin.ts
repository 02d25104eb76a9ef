import { subtract, toFixed } from '../fraction.ts'
import type { Entrant, Rules } from '../scoring/competition.ts'
import { compareEntrants } from '../scoring/ranks.ts'

/** First published total less the second, with the places of the procurement; null with fewer than two ranked. */
export function marginOf(rules: Rules, entrants: readonly Entrant[]): string | null {
  const [first, second] = [...entrants].sort((a, b) => compareEntrants(rules, a, b))
  return first && second
    ? toFixed(subtract(first.total, second.total), rules.procurement.rounding.places)
    : null
}
