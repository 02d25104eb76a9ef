import { type ReactNode, useId } from 'react'
import type { TalkBoard, TalkRow } from '../../../shared/views/meeting.ts'
import { useSay } from '../../ui/say.tsx'
import { ScoreTile } from '../../ui/score-tile.tsx'
import { AgreedCell, RowHead } from './board-matrix.tsx'

interface BoardListsProps {
  readonly board: TalkBoard
  readonly onTalk: ((row: string) => void) | undefined
}

/** The same as one plain table for each bidder. */
export function BoardLists({ board: { rows, columns }, onTalk }: BoardListsProps): ReactNode {
  return (
    <div className="score-lists">
      {rows.map((row) => (
        <BoardList key={row.id} row={row} columns={columns} onTalk={onTalk} />
      ))}
    </div>
  )
}

interface BoardListProps {
  readonly row: TalkRow
  readonly columns: TalkBoard['columns']
  readonly onTalk: BoardListsProps['onTalk']
}

function BoardList({ row, columns, onTalk }: BoardListProps) {
  const say = useSay()
  const heading = useId()
  return (
    <section className={`score-list talk-list ${row.state}`}>
      <h3 id={heading}>
        <RowHead row={row} onTalk={onTalk} />
      </h3>
      <table className="lead-table" aria-labelledby={heading}>
        <thead className="sr-only">
          <tr>
            <th scope="col">{say('lead.meeting.memberTitle')}</th>
            <th scope="col">{say('lead.results.score')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ id, title }, index) => {
            const cell = row.cells[index]
            return (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td className="score">
                  {cell?.kind === 'scored' ? (
                    <ScoreTile score={cell.score} ramp={cell.ramp} label={cell.score} />
                  ) : (
                    say(cell?.kind === 'declared' ? 'lead.meeting.declared' : 'lead.meeting.notScored')
                  )}
                </td>
              </tr>
            )
          })}
          <tr>
            <th scope="row">{say('lead.meeting.agreedTitle')}</th>
            <td className="score">
              <AgreedCell row={row} />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}
