import { type ReactNode, useMemo } from 'react'
import type { BidderId } from '../../../shared/identifiers.ts'
import type { MatrixRow, ResultsView } from '../../../shared/views/results.ts'
import { Matrix } from '../../ui/matrix.tsx'
import type { MatrixColumn } from '../../ui/matrix-column.ts'
import { useSay } from '../../ui/say.tsx'
import { FactCell, RowName } from './matrix-cells.tsx'
import { type FoldingRow, useFolding } from './use-folding.ts'

/** Widths in rem. */
const NAME = 13
const WEIGHTING = 3.75
const BIDDER = 5.5

/** Questions by bidders. */
export function ScoreMatrix({ view }: { readonly view: ResultsView }): ReactNode {
  const say = useSay()
  const { rows, toggle, isShown } = useFolding(view.matrix)
  const columns = useMemo((): readonly MatrixColumn<FoldingRow>[] => {
    const incomplete = view.missing.length > 0
    const holds = (row: MatrixRow) => view.matrix.filter(({ parent }) => parent === row.id).length
    return [
      {
        id: 'name',
        title: say('lead.results.question'),
        width: NAME,
        grow: 2.5,
        heads: 'row',
        show: (row) => <RowName row={row} count={holds(row)} onToggle={toggle} />,
        span: ({ kind }) => (kind === 'criterion' ? 2 : 1),
        explain: ({ title, minimum }) =>
          minimum === undefined ? title : say('lead.results.titleAndLowest', { title, minimum }),
      },
      {
        id: 'weighting',
        title: say('lead.results.marks'),
        width: WEIGHTING,
        heads: 'beside',
        show: ({ weighting }) => weighting,
      },
      ...view.bidders.map(({ bidder, name }): MatrixColumn<FoldingRow> => {
        const inWords = (row: MatrixRow) => cellOf(row, bidder)?.label
        return {
          id: `bidder ${bidder}`,
          title: name,
          width: BIDDER,
          grow: 1,
          show: (row) => (
            <FactCell cell={cellOf(row, bidder)} awaited={incomplete && row.kind === 'question'} />
          ),
          name: inWords,
          explain: inWords,
        }
      }),
    ]
  }, [view, say, toggle])
  const hasBelow = view.matrix.some(({ cells }) => cells.some(({ below }) => below))
  return (
    <Matrix
      label={say('lead.results.matrixLabel')}
      rows={rows}
      isFoot={isTotal}
      columns={columns}
      id={idOf}
      shown={isShown}
      rowClass={classOf}
      legend={say(hasBelow ? 'lead.results.legendWithBelow' : 'lead.results.legend')}
    />
  )
}

const isTotal = ({ kind }: MatrixRow) => kind === 'total'
const idOf = ({ id, kind }: MatrixRow) => `${kind} ${id}`
const classOf = ({ kind }: MatrixRow) => `${kind}-row`

function cellOf(row: MatrixRow, bidder: BidderId) {
  return row.cells.find((cell) => cell.bidder === bidder)
}
