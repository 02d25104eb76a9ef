import type { ReactNode } from 'react'

/** A column of a matrix, whatever its rows are. */
export interface MatrixColumn<Row> {
  readonly id: string
  readonly title: string
  /** What the title is short for; shown on pointing at it. */
  readonly wholeTitle?: string
  /** The word that neighbours have in common; it stands once above them, and `title` is only what differs. */
  readonly under?: string
  /** Least width in rem. Columns share what is left over by `grow`. */
  readonly width: number
  readonly grow?: number
  /** `row` names the row; it, `beside` and, at the other side, `end` stay in sight when the others scroll sideways. */
  readonly heads?: 'row' | 'beside' | 'end'
  readonly show: (row: Row) => ReactNode
  /** How many columns the cell takes up in this row. */
  readonly span?: (row: Row) => number
  /** What a screen reader calls the cell where what it shows is no sentence: a hidden one would be half of the work of drawing it. */
  readonly name?: (row: Row) => string | undefined
  /** The cell in whole words: on pointing at it, and under the matrix while it has the focus. */
  readonly explain?: (row: Row) => string | undefined
}
