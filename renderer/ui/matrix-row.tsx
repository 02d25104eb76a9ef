import { type CSSProperties, memo, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { MatrixColumn } from './matrix-column.ts'
import type { Stretch } from './matrix-layout.ts'
import type { OwnProperties } from './own-properties.ts'

interface DrawnColumns<Row> {
  readonly columns: readonly MatrixColumn<Row>[]
  /** Those that scroll; what heads rows is drawn beside them. */
  readonly drawn: Stretch
  /** Drawn too, wherever it stands: it has the focus. */
  readonly focused: number | undefined
  /** Where each column begins, in rem. */
  readonly starts: readonly number[]
  /** How many columns stay in sight at the beginning. */
  readonly fixed: number
}

interface MatrixRowProps<Row> extends DrawnColumns<Row> {
  readonly row: Row
  /** Counted from 0, without the headings. */
  readonly index: number
  /** How many rows of headings stand above. */
  readonly heads: number
  readonly className: string
  /** In rem, from the top of those that scroll. */
  readonly top?: number
}

/** One row. Its cells are the same elements while it scrolls; those that come into sight are put in, in their order. */
export const MatrixRow = memo(function MatrixRow<Row>({
  row,
  index,
  heads,
  className,
  top,
  ...drawn
}: MatrixRowProps<Row>): ReactNode {
  const style: CSSProperties | undefined = top === undefined ? undefined : { top: `${String(top)}rem` }
  const places = placesIn(drawn, (column) => column.span?.(row) ?? 1)
  return (
    <div role="row" aria-rowindex={index + heads + 1} className={`matrix-row ${className}`} style={style}>
      {places.map(({ column, at, span }) => (
        <MatrixCell
          key={column.id}
          column={column}
          row={row}
          at={at}
          span={span}
          start={drawn.starts[at] ?? 0}
          isEdge={at + span === drawn.fixed}
        />
      ))}
    </div>
  )
}) as <Row>(props: MatrixRowProps<Row>) => ReactNode

interface MatrixCellProps<Row> {
  readonly column: MatrixColumn<Row>
  readonly row: Row
  /** Which column it is, counted from 0. */
  readonly at: number
  readonly span: number
  /** Where it begins, in rem. */
  readonly start: number
  /** The last that stays in sight. */
  readonly isEdge: boolean
}

const MatrixCell = memo(function MatrixCell<Row>({
  column,
  row,
  at,
  span,
  start,
  isEdge,
}: MatrixCellProps<Row>) {
  return (
    <div
      role={column.heads === 'row' ? 'rowheader' : 'gridcell'}
      aria-colindex={at + 1}
      aria-label={column.name?.(row)}
      {...(span > 1 && { 'aria-colspan': span })}
      tabIndex={-1}
      className={classNames('matrix-cell', column.heads, isEdge && 'edge')}
      style={placeOf(at, span, column.heads === undefined ? undefined : start)}
    >
      {column.show(row)}
    </div>
  )
}) as <Row>(props: MatrixCellProps<Row>) => ReactNode

/** The headings; a word that neighbours have in common stands above them. */
export const MatrixHeads = memo(function MatrixHeads<Row>(drawn: DrawnColumns<Row>): ReactNode {
  const groups = groupsOf(drawn.columns)
  const isGrouped = groups.length > 0
  return (
    <div className="matrix-heads" role="presentation">
      {isGrouped && (
        <div role="row" aria-rowindex={1} className="matrix-row half">
          {groups.map(({ title, at, span }) => (
            <div
              key={at}
              role="columnheader"
              aria-colspan={span}
              className="matrix-cell head"
              style={placeOf(at, span, undefined)}
            >
              <span className="matrix-head">{title}</span>
            </div>
          ))}
        </div>
      )}
      <div
        role="row"
        aria-rowindex={isGrouped ? 2 : 1}
        className={classNames('matrix-row', isGrouped && 'half')}
      >
        {placesIn(drawn, () => 1).map(({ column, at }) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={at + 1}
            tabIndex={-1}
            className={classNames('matrix-cell head', column.heads, at + 1 === drawn.fixed && 'edge')}
            style={placeOf(at, 1, column.heads === undefined ? undefined : (drawn.starts[at] ?? 0))}
          >
            <HeadWords {...column} />
          </div>
        ))}
      </div>
    </div>
  )
}) as <Row>(props: DrawnColumns<Row>) => ReactNode

/** Seen short where the common word stands above; a screen reader says the whole. */
function HeadWords({
  title,
  wholeTitle = title,
  under,
}: Pick<MatrixColumn<never>, 'title' | 'wholeTitle' | 'under'>) {
  if (under === undefined) return <span className="matrix-head">{title}</span>
  return (
    <>
      <span className="matrix-head" aria-hidden="true">
        {title}
      </span>
      <span className="sr-only">{wholeTitle}</span>
    </>
  )
}

/** How many rows the headings take up. */
export function headRowsOf(columns: readonly Pick<MatrixColumn<never>, 'under'>[]): 1 | 2 {
  return columns.some(({ under }) => under !== undefined) ? 2 : 1
}

interface Place<Row> {
  readonly column: MatrixColumn<Row>
  readonly at: number
  readonly span: number
}

/** The cells of a row that are drawn, in their order; what another takes up is not. */
function placesIn<Row>(
  { columns, drawn, focused }: DrawnColumns<Row>,
  spanOf: (column: MatrixColumn<Row>) => number,
): readonly Place<Row>[] {
  const places: Place<Row>[] = []
  let taken = 0
  columns.forEach((column, at) => {
    const isDrawn = column.heads !== undefined || at === focused || (at >= drawn.from && at < drawn.to)
    if (at < taken || !isDrawn) return
    const span = spanOf(column)
    taken = at + span
    places.push({ column, at, span })
  })
  return places
}

function groupsOf(columns: readonly Pick<MatrixColumn<never>, 'under'>[]) {
  const groups: { title: string; at: number; span: number }[] = []
  columns.forEach(({ under }, at) => {
    const last = groups.at(-1)
    if (under === undefined) return
    if (last?.title === under && last.at + last.span === at) last.span++
    else groups.push({ title: under, at, span: 1 })
  })
  return groups
}

/** @param start of one that stays in sight */
function placeOf(at: number, span: number, start: number | undefined): CSSProperties & OwnProperties {
  return {
    gridColumn: span > 1 ? `${String(at + 1)} / span ${String(span)}` : at + 1,
    ...(start !== undefined && { '--start': `${String(start)}rem` }),
  }
}
