import { type ReactNode, useId } from 'react'
import type { MatrixChart, Tile } from '../../shared/charts/chart.ts'
import type { Cell, Column, Table } from '../../shared/documents/document.ts'
import { classNames } from './class-names.ts'
import { DocumentText, placeOf } from './document-text.tsx'
import { useSay } from './say.tsx'

interface FrameProps {
  readonly id: string | undefined
  readonly label: string
  readonly caption: string
  readonly note: Table['note']
  readonly children: ReactNode
}

/** A table with its caption; where it is wider than the window it can be scrolled, by keyboard too. */
export function TableFrame({ id, label, caption, note, children }: FrameProps): ReactNode {
  const say = useSay()
  const name = useId()
  return (
    <figure className="document-table" {...(id !== undefined && { id: placeOf(id), tabIndex: -1 })}>
      <figcaption id={name}>{say('lead.documents.caption', { label, caption })}</figcaption>
      <div className="document-scroll" role="region" aria-labelledby={name} tabIndex={0}>
        <table aria-labelledby={name}>{children}</table>
      </div>
      {note !== undefined && (
        <p className="document-note">
          <DocumentText text={note} />
        </p>
      )}
    </figure>
  )
}

export function DocumentTable({ table }: { readonly table: Table }): ReactNode {
  return (
    <TableFrame {...table}>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th key={index} scope="col" className={lookOf(column)}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index} className={classNames(row.tone, row.strong && 'strong')}>
            {row.cells.map((cell, at) => (
              <TableCell key={at} cell={cell} column={table.columns[at]} />
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

const lookOf = ({ align }: Column) => `align-${align}`

function TableCell({ cell, column }: { readonly cell: Cell; readonly column: Column | undefined }) {
  const inside =
    cell.tile === undefined ? <DocumentText text={cell.text} /> : <TileInTable tile={cell.tile} />
  const className = classNames(column && lookOf(column), cell.strong && 'strong')
  if (column?.role === 'row-header') {
    return (
      <th scope="row" className={className}>
        {inside}
      </th>
    )
  }
  return <td className={className}>{inside}</td>
}

export function TileInTable({ tile }: { readonly tile: Tile }): ReactNode {
  const say = useSay()
  return (
    <span className={classNames('document-tile', `s${String(tile.step)}`, tile.below && 'below')}>
      {tile.text}
      {tile.below && <span className="sr-only"> {say('lead.documents.below')}</span>}
    </span>
  )
}

/** The score matrix: on paper a drawing that is tagged as a table, here the table itself. */
export function MatrixTable({ chart }: { readonly chart: MatrixChart }): ReactNode {
  return (
    <>
      <thead className="of-scores">
        <tr>
          <th scope="col">{chart.corner}</th>
          {chart.columns.map(({ title, kind }, index) => (
            <th key={index} scope="col" className={kind === 'number' ? 'align-end' : 'align-center'}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.rows.map((row, index) => (
          <tr key={index} className={classNames(row.tone, row.strong && 'strong')}>
            <th scope="row">{row.title}</th>
            {row.cells.map((cell, at) => (
              <td key={at} className={chart.columns[at]?.kind === 'number' ? 'align-end' : 'align-center'}>
                {typeof cell === 'string' ? cell : <TileInTable tile={cell} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}
