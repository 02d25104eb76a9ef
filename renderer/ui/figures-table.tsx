import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface FiguresTableProps {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly id: string
    /** The first one says what the row is about. */
    readonly cells: readonly ReactNode[]
    readonly strong?: boolean
  }[]
  /** Cells after the first one are words, and not figures. */
  readonly words?: boolean
}

/** A small table of figures that scrolls by itself where it is wide. */
export function FiguresTable({ label, columns, rows, words = false }: FiguresTableProps): ReactNode {
  return (
    <div className="figures" role="region" aria-label={label} tabIndex={0}>
      <table className={classNames('lead-table', words && 'words')} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [head, ...cells], strong = false }) => (
            <tr key={id} className={strong ? 'first' : undefined}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
