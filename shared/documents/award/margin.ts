import { differenceOf } from '../../analysis/difference.ts'
import type { AwardWork, Ranked } from './award-work.ts'

/** How far a ranked tender is behind another, by their published totals. */
export function behind({ procurement }: AwardWork, leader: Ranked, other: Ranked): string {
  return differenceOf(leader.result.total.shown, other.result.total.shown, procurement.rounding.places).size
}

/** How far the first is ahead of the second; undefined with fewer than two, or where the first place is shared. */
export function marginOf(work: AwardWork): string | undefined {
  const { first, second } = work
  return first && second && behind(work, first, second)
}
