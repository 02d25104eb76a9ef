import { type ReactNode, useId } from 'react'
import type { MatrixCell, MatrixRow, ResultsView } from '../../../shared/views/results.ts'
import { classNames } from '../../ui/class-names.ts'
import { useSay } from '../../ui/say.tsx'
import { ScoreTile } from '../../ui/score-tile.tsx'

/** The matrix as one plain table for each bidder. */
export function ScoreLists({ view }: { readonly view: ResultsView }): ReactNode {
  return (
    <div className="score-lists">
      {view.bidders.map(({ bidder, name }) => {
        const rows = view.matrix.flatMap((row) => {
          const cell = row.cells.find((candidate) => candidate.bidder === bidder)
          return cell === undefined ? [] : [{ row, cell }]
        })
        return <ScoreList key={bidder} name={name} rows={rows} />
      })}
    </div>
  )
}

interface ListRow {
  readonly row: MatrixRow
  readonly cell: MatrixCell
}

function ScoreList({ name, rows }: { readonly name: string; readonly rows: readonly ListRow[] }) {
  const say = useSay()
  const heading = useId()
  return (
    <section className="score-list">
      <h3 id={heading}>{name}</h3>
      <table className="lead-table" aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{say('lead.results.question')}</th>
            <th scope="col" className="score">
              {say('lead.results.score')}
            </th>
            <th scope="col" className="number">
              {say('lead.results.marks')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cell }) => (
            <ListLine key={`${row.kind} ${row.id}`} row={row} cell={cell} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ListLine({ row, cell }: ListRow) {
  const say = useSay()
  const { kind, number, title, weighting, minimum } = row
  const { score, ramp, points, below } = cell
  const isQuestion = kind === 'question'
  return (
    <tr className={classNames(`${kind}-row`, below && 'below')}>
      <th scope="row" colSpan={isQuestion ? 1 : 2}>
        {number === undefined ? title : say('lead.results.numbered', { number, title })}
        {below && minimum !== undefined && (
          <span className="lowest">{say('lead.results.belowLowest', { minimum })}</span>
        )}
      </th>
      {isQuestion && (
        <td className="score">
          {score === undefined ? (
            say('lead.results.notAgreed')
          ) : (
            <ScoreTile score={score} ramp={ramp} label={score} />
          )}
        </td>
      )}
      <td className="number">
        {points === undefined
          ? say('lead.results.nothing')
          : say('lead.results.pointsOf', { points, weighting })}
      </td>
    </tr>
  )
}
