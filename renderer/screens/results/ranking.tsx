import type { ReactNode } from 'react'
import type { RankingRow, ResultsView } from '../../../shared/views/results.ts'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { type Ramp, ScoreTile } from '../../ui/score-tile.tsx'
import { RankingBar, RankingLegend } from './ranking-bar.tsx'
import { RankingHead } from './ranking-head.tsx'

interface RankingProps {
  readonly view: ResultsView
}

/** Totals by criterion, best first; below them the tenders that are not ranked, each with its reason. */
export function Ranking({ view }: RankingProps): ReactNode {
  const say = useSay()
  return (
    <Card
      title={say('lead.results.ranking')}
      note={say('lead.results.outOf100')}
      className="flush ranking"
      actions={<RankingLegend criteria={view.criteria} />}
    >
      <table className="lead-table">
        <RankingHead />
        <tbody>
          {view.ranking.map((row) =>
            row.out === undefined ? (
              <Ranked key={row.bidder} row={row} view={view} />
            ) : (
              <Out key={row.bidder} row={row} sentence={row.out.sentence} score={row.out.score} view={view} />
            ),
          )}
        </tbody>
      </table>
    </Card>
  )
}

interface RowProps extends RankingProps {
  readonly row: RankingRow
}

function Ranked({ row, view }: RowProps) {
  return (
    <tr className={row.rank === 1 ? 'first' : undefined}>
      <td className="rank">{row.rank}</td>
      <th scope="row">{row.name}</th>
      <td className="bar-cell">
        <RankingBar parts={row.parts} criteria={view.criteria} ranking={view.ranking} />
      </td>
      <td className="total">{row.total}</td>
    </tr>
  )
}

interface OutProps extends RowProps {
  readonly sentence: string
  readonly score: string | undefined
}

function Out({ row, sentence, score, view }: OutProps) {
  const say = useSay()
  return (
    <tr>
      <td className="rank">
        <span className="out">{say('lead.results.out')}</span>
      </td>
      <th scope="row">{row.name}</th>
      <td className="fell" colSpan={2}>
        {score !== undefined && (
          <>
            <ScoreTile score={score} ramp={rampBelow(view, row)} />{' '}
          </>
        )}
        {sentence}
      </td>
    </tr>
  )
}

/** The colour of the score that put a tender out is the one it has in the matrix. */
function rampBelow({ matrix }: ResultsView, { bidder, out }: RankingRow): Ramp | undefined {
  const cells = matrix.flatMap((row) => row.cells).filter((cell) => cell.bidder === bidder && cell.below)
  return (cells.find(({ score }) => score === out?.score) ?? cells[0])?.ramp
}
