import type { MatrixColumn } from './matrix-column.ts'

/** Seen short, because the common word stands above; a screen reader says the whole. */
export function ShortHead({ title, wholeTitle = title }: Pick<MatrixColumn<never>, 'title' | 'wholeTitle'>) {
  return (
    <span className="ag-header-cell-label">
      <span className="ag-header-cell-text" aria-hidden="true">
        {title}
      </span>
      <span className="sr-only">{wholeTitle}</span>
    </span>
  )
}
