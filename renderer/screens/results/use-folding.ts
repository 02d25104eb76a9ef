import { useCallback, useMemo, useState } from 'react'
import type { MatrixRow } from '../../../shared/views/results.ts'

type RowId = MatrixRow['id']

export interface FoldingRow extends MatrixRow {
  /** The rows under it are hidden. */
  readonly folded: boolean
}

export interface Folding {
  /** The same objects as before, but for those rows that were folded or unfolded. */
  readonly rows: readonly FoldingRow[]
  readonly toggle: (row: RowId) => void
  /** False for a row under a folded criterion, however deep. */
  readonly isShown: (row: MatrixRow) => boolean
}

/** Which criteria are folded together. */
export function useFolding(matrix: readonly MatrixRow[]): Folding {
  const [folded, setFolded] = useState<ReadonlySet<RowId>>(new Set())
  const parents = useMemo(() => new Map(matrix.map(({ id, parent }) => [id, parent])), [matrix])
  const unfolded = useMemo(() => matrix.map((row) => ({ ...row, folded: false })), [matrix])
  const rows = useMemo(
    () => unfolded.map((row) => (folded.has(row.id) ? { ...row, folded: true } : row)),
    [unfolded, folded],
  )
  const toggle = useCallback((row: RowId) => {
    setFolded((before) =>
      before.has(row) ? new Set([...before].filter((id) => id !== row)) : new Set([...before, row]),
    )
  }, [])
  const isShown = useCallback(
    ({ parent }: MatrixRow) => {
      for (let above: RowId | undefined = parent; above !== undefined; above = parents.get(above)) {
        if (folded.has(above)) return false
      }
      return true
    },
    [folded, parents],
  )
  return { rows, toggle, isShown }
}
