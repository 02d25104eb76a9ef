import { type ReactNode, useState } from 'react'
import type { MatrixColumn } from './matrix-column.ts'
import { MatrixGrid } from './matrix-grid.tsx'
import { ROW_HEIGHT } from './matrix-layout.ts'
import { useWidth } from './use-width.ts'

export interface MatrixProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  /** Whether a row is kept in sight at the foot. */
  readonly isFoot: (row: Row) => boolean
  /** The same objects while they show the same: cells are drawn again where their column or their row is another object. */
  readonly columns: readonly MatrixColumn<Row>[]
  readonly id: (row: Row) => string
  /** False for rows that are folded away. */
  readonly shown: (row: Row) => boolean
  readonly rowClass: (row: Row) => string
  /** In rem, where a row holds more than one line. */
  readonly rowHeight?: number
  /** Stands under the matrix while no cell is explained there. */
  readonly legend: ReactNode
}

/**
 * Rows by columns to look across. One tab stop, arrow keys inside. Whoever shows one offers the same rows as native
 * tables beside it, and shows only those in a narrow window.
 */
export function Matrix<Row>({ rowHeight = ROW_HEIGHT, legend, ...grid }: MatrixProps<Row>): ReactNode {
  const { place, rem: room } = useWidth<HTMLDivElement>()
  const [explained, setExplained] = useState<string>()
  return (
    <div className="matrix" ref={place}>
      {room !== undefined && (
        <MatrixGrid {...grid} rowHeight={rowHeight} room={room} onExplain={setExplained} />
      )}
      <p className="matrix-foot">{explained ?? legend}</p>
    </div>
  )
}
