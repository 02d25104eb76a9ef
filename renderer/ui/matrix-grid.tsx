import { type ReactNode, useMemo, useRef } from 'react'
import { classNames } from './class-names.ts'
import type { MatrixProps } from './matrix.tsx'
import { layoutOf } from './matrix-layout.ts'
import { headRowsOf, MatrixHeads, MatrixRow } from './matrix-row.tsx'
import { MatrixTooltip } from './matrix-tooltip.tsx'
import type { OwnProperties } from './own-properties.ts'
import { useMatrixFocus } from './use-matrix-focus.ts'
import { useMatrixWindow } from './use-matrix-window.ts'
import type { MatrixPlace } from './matrix-keys.ts'

interface MatrixGridProps<Row> extends Omit<MatrixProps<Row>, 'legend' | 'rowHeight'> {
  readonly rowHeight: number
  /** In rem. */
  readonly room: number
  /** Says the cell that has the focus in whole words; undefined where none has. */
  readonly onExplain: (words: string | undefined) => void
}

/**
 * The grid of a matrix: an ARIA grid whose rows are CSS grids of the same columns. What heads rows and columns is sticky, so
 * that scrolling is the browser's own; only cells near what is in sight are in a large one, and a cell that came into sight is
 * a handful of elements.
 */
export function MatrixGrid<Row>({
  label,
  rows,
  isFoot,
  columns,
  id,
  shown,
  rowClass,
  rowHeight,
  room,
  onExplain,
}: MatrixGridProps<Row>): ReactNode {
  const grid = useRef<HTMLDivElement>(null)
  const body = useMemo(() => rows.filter((row) => !isFoot(row) && shown(row)), [rows, isFoot, shown])
  const foot = useMemo(() => rows.filter(isFoot), [rows, isFoot])
  const count = body.length
  const heads = headRowsOf(columns)
  const layout = useMemo(
    () => layoutOf(columns, { count, foot: foot.length, rowHeight, room }),
    [columns, count, foot.length, rowHeight, room],
  )
  const { rows: inSight, columnsIn, page, onScroll } = useMatrixWindow(grid, layout, room, rowHeight)

  const rowAt = (index: number): Row | undefined => body[index] ?? foot[index - count]
  /** Places of the headings have none but what their title is short for. */
  const wordsAt = ({ row, column: at }: MatrixPlace): string | undefined => {
    const column = columns[at]
    const own = rowAt(row)
    if (row < 0) return column?.wholeTitle === column?.title ? undefined : column?.wholeTitle
    return own === undefined ? undefined : column?.explain?.(own)
  }
  const { focus, handlers } = useMatrixFocus(grid, {
    heads,
    extent: {
      rows: count + foot.length,
      columns: columns.length,
      page,
      cellAt: ({ row, column }) => cellAt(columns, rowAt(row), column),
    },
    onPlace: (place) => {
      onExplain(place && place.row >= 0 ? wordsAt(place) : undefined)
    },
  })

  const of = (index: number) => ({
    columns,
    starts: layout.starts,
    fixed: layout.fixed,
    drawn: columnsIn(index),
    focused: focus?.row === index ? focus.column : undefined,
  })
  const size: OwnProperties = { ...layout.style, '--count': count }
  return (
    <MatrixTooltip grid={grid} heads={heads} wordsAt={wordsAt}>
      <div
        ref={grid}
        role="grid"
        aria-label={label}
        aria-rowcount={heads + count + foot.length}
        aria-colcount={columns.length}
        className={classNames('matrix-grid', layout.isHigh && 'scrolls', layout.isWide && 'wide')}
        style={size}
        tabIndex={focus ? -1 : 0}
        onScroll={onScroll}
        {...handlers}
      >
        <MatrixHeads {...of(-1)} />
        <div className="matrix-body" role="presentation">
          {indices(inSight, count, focus?.row).map((index) => {
            const row = body[index]
            return (
              row !== undefined && (
                <MatrixRow
                  key={id(row)}
                  {...of(index)}
                  row={row}
                  index={index}
                  heads={heads}
                  className={rowClass(row)}
                  top={index * rowHeight}
                />
              )
            )
          })}
        </div>
        {foot.length > 0 && (
          <div className="matrix-sums" role="presentation">
            {foot.map((row, at) => (
              <MatrixRow
                key={id(row)}
                {...of(count + at)}
                row={row}
                index={count + at}
                heads={heads}
                className={rowClass(row)}
              />
            ))}
          </div>
        )}
      </div>
    </MatrixTooltip>
  )
}

/** In their order, with the one that has the focus, wherever it stands. */
function indices(
  { from, to }: { from: number; to: number },
  count: number,
  focused: number | undefined,
): number[] {
  const all = Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, at) => from + at)
  if (focused === undefined || focused < 0 || focused >= count || (focused >= from && focused < to))
    return all
  return focused < from ? [focused, ...all] : [...all, focused]
}

function cellAt<Row>(
  columns: MatrixProps<Row>['columns'],
  row: Row | undefined,
  wanted: number,
): { column: number; span: number } {
  let column = 0
  while (column < columns.length) {
    const span = row === undefined ? 1 : (columns[column]?.span?.(row) ?? 1)
    if (wanted < column + span) return { column, span }
    column += span
  }
  return { column: wanted, span: 1 }
}
