import { fraction, sum, type Fraction } from '../fraction.ts'
import type { CellTotal } from './scores-in-units.ts'

/**
 * How far one member's scores are ahead of the others', added up over the cells that somebody else scored too: by how many
 * scored a cell, how many units ahead, times that number. Divided once for all cells of one size, at the end.
 */
export class Ahead {
  /** Answers that somebody else scored too. */
  cells = 0n
  readonly #bySize = new Map<number, bigint>()

  add(units: bigint, cell: CellTotal | undefined): void {
    if (!cell || cell.size < 2) return
    this.cells += 1n
    // own − (total − own) ÷ (size − 1) is (size × own − total) ÷ (size − 1)
    const ahead = BigInt(cell.size) * units - cell.units
    this.#bySize.set(cell.size, (this.#bySize.get(cell.size) ?? 0n) + ahead)
  }

  /**
   * The mean, over those cells, of the own score less the mean of the others': below zero for who scored lower.
   * @param unit as `scoresInUnits` gives it
   * @returns null where no cell is shared
   */
  mean(unit: bigint): Fraction | null {
    if (this.cells === 0n) return null
    return sum(
      [...this.#bySize].map(([size, ahead]) => fraction(ahead, BigInt(size - 1) * unit * this.cells)),
    )
  }
}
