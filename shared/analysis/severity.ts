import { fraction, sum, type Fraction } from '../fraction.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { MemberId } from '../identifiers.ts'
import { cellTotals, scoresInUnits } from './scores-in-units.ts'

/** Of one member, by how many scored a cell: how many units the own scores are ahead, times that number. */
interface Ahead {
  cells: bigint
  readonly bySize: Map<number, bigint>
}

/**
 * How much higher or lower than the others each member scored: the mean, over the cells that somebody else scored too, of
 * the own score less the mean of the others' (rules.md, "How firm is the result"). Below zero for a strict member. In the
 * order of the sheets; null for who shares no cell. For the lead only. It never adjusts a score.
 */
export function severityOf(evaluation: Evaluation): ReadonlyMap<MemberId, Fraction | null> {
  const { unit, scores } = scoresInUnits(evaluation)
  const cells = cellTotals(scores)
  const members = new Map<MemberId, Ahead>()
  for (const { member, bidder, question, units } of scores) {
    const own = members.get(member) ?? { cells: 0n, bySize: new Map<number, bigint>() }
    members.set(member, own)
    const cell = cells.get(bidder)?.get(question)
    if (!cell || cell.size < 2) continue
    own.cells += 1n
    // own − (total − own) ÷ (size − 1) is (size × own − total) ÷ (size − 1): divided once for all cells of one size
    const ahead = BigInt(cell.size) * units - cell.units
    own.bySize.set(cell.size, (own.bySize.get(cell.size) ?? 0n) + ahead)
  }
  return new Map(
    [...members].map(([member, { cells: shared, bySize }]) => {
      if (shared === 0n) return [member, null]
      const parts = [...bySize].map(([size, ahead]) => fraction(ahead, BigInt(size - 1) * unit * shared))
      return [member, sum(parts)]
    }),
  )
}
