import type { ReactNode } from 'react'
import type { MatrixCell, MatrixRow } from '../../../shared/views/results.ts'
import { classNames } from '../../ui/class-names.ts'
import type { OwnProperties } from '../../ui/own-properties.ts'
import { FoldButton } from '../../ui/fold-button.tsx'
import { useSay } from '../../ui/say.tsx'
import type { FoldingRow } from './use-folding.ts'

interface RowNameProps {
  readonly row: FoldingRow
  /** Rows directly under it. */
  readonly count: number
  readonly onToggle: (row: MatrixRow['id']) => void
}

/** First cell of a row: the question, or a button that folds the questions of a criterion away. */
export function RowName({ row, count, onToggle }: RowNameProps): ReactNode {
  const say = useSay()
  const { id, kind, number, title, depth, minimum, weighting, folded } = row
  const indent: OwnProperties = { '--depth': depth }
  if (kind !== 'criterion') {
    return (
      <span className={classNames('row-name', kind)} style={indent}>
        <span className="row-title">
          {number === undefined ? title : say('lead.results.numbered', { number, title })}
        </span>
        {minimum !== undefined && (
          <span className="lowest">
            <span aria-hidden="true">≥ {minimum}</span>
            <span className="sr-only">{say('lead.results.lowest', { minimum })}</span>
          </span>
        )}
      </span>
    )
  }
  return (
    <span className="row-name criterion" style={indent}>
      {count === 0 ? (
        <span className="row-title">{title}</span>
      ) : (
        <FoldButton
          label={say('lead.results.fold', { title, weighting, count })}
          folded={folded}
          onToggle={() => {
            onToggle(id)
          }}
        >
          <span className="row-title">{title}</span>
        </FoldButton>
      )}
      <span className="row-weighting" aria-hidden={count > 0}>
        {weighting}
      </span>
    </span>
  )
}

interface FactCellProps {
  readonly cell: MatrixCell | undefined
  /** A question whose score the panel has still to agree. */
  readonly awaited: boolean
}

/** A score on its colour with the marks it earns; or marks alone, in the rows of criteria, prices and totals. The cell's name has the same words in the same order, for who speaks to the machine. */
export function FactCell({ cell, awaited }: FactCellProps): ReactNode {
  const say = useSay()
  if (cell === undefined) return null
  const { score, ramp, points, below } = cell
  if (score === undefined) {
    const look = awaited ? 'heat none alone' : classNames('row-points', points === undefined && 'none')
    return <span className={look}>{points ?? say('lead.results.nothing')}</span>
  }
  const look = classNames(
    'heat',
    ramp !== undefined && `s${String(ramp)}`,
    points === undefined && 'alone',
    below && 'below',
  )
  return (
    <span className={look}>
      <b>{score}</b> {points}
    </span>
  )
}
