import { memo, type ReactNode, useMemo } from 'react'
import type { TalkBoard, TalkCell, TalkRow } from '../../../shared/views/meeting.ts'
import { BareButton } from '../../ui/bare-button.tsx'
import type { MatrixColumn } from '../../ui/matrix-column.ts'
import { Matrix } from '../../ui/matrix.tsx'
import { useSay } from '../../ui/say.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { useWantsList } from '../../ui/use-wants-list.ts'
import { BoardLists } from './board-lists.tsx'
import { SpreadPicture } from './spread-picture.tsx'

/** Widths and height in rem. */
const NAME = 14.5
/** A score needs this much. */
const SCORE = 2.25
const SPREAD = 8.25
const AGREED = 8.25
const ROW = 3.875
/** With more bidders than this, what is beneath needs the room. */
const FEW = 4
const LOWER_ROW = 3.125
/** In a narrower window there are lists. */
const ROOM_FOR_MATRIX = 42

interface BoardProps {
  readonly board: TalkBoard
  /** Absent where nothing can be pressed. */
  readonly onTalk?: (row: string) => void
}

/** Who gave what, bidder by bidder, with how the scores are spread and what was agreed. Not drawn again while somebody types. */
export const Board = memo(function Board({ board, onTalk }: BoardProps): ReactNode {
  const { place, rem } = useWidth<HTMLDivElement>()
  const [wantsList] = useWantsList()
  const asList = rem !== undefined && (wantsList || rem < ROOM_FOR_MATRIX)
  return (
    <div className="talk-board" ref={place}>
      {rem === undefined ? null : asList ? (
        <BoardLists board={board} onTalk={onTalk} />
      ) : (
        <BoardMatrix board={board} room={rem} {...(onTalk && { onTalk })} />
      )}
    </div>
  )
})

interface BoardMatrixProps extends BoardProps {
  /** In rem. */
  readonly room: number
}

function BoardMatrix({ board, room, onTalk }: BoardMatrixProps) {
  const say = useSay()
  const { columns, rows, question } = board
  const head = Math.max(SCORE, ...columns.map(({ title }) => widthOf(title)))
  const isTight = room < NAME + columns.length * head + SPREAD + AGREED
  const most = Math.max(...rows.flatMap(({ spread }) => spread.steps.map(({ count }) => count)))
  const rowHeight = rows.length > FEW ? LOWER_ROW : ROW
  const shown = useMemo(
    (): readonly MatrixColumn<TalkRow>[] => [
      {
        id: 'name',
        title: say('lead.meeting.bidder'),
        width: NAME,
        grow: 1,
        heads: 'row',
        show: (row) => <RowHead row={row} onTalk={onTalk} />,
      },
      ...columns.map(({ id, title, number }, index): MatrixColumn<TalkRow> => ({
        id,
        wholeTitle: title,
        ...(isTight && number !== undefined
          ? { title: number, under: say('lead.meeting.memberTitle'), width: SCORE }
          : { title, width: head }),
        grow: 1,
        show: ({ cells }) => <GivenCell cell={cells[index]} />,
        name: ({ cells }) => cells[index]?.label,
        explain: ({ cells }) => cells[index]?.label,
      })),
      {
        id: 'spread',
        title: say('lead.meeting.spreadTitle'),
        width: SPREAD,
        show: ({ spread }) => <SpreadPicture spread={spread} most={most} rowHeight={rowHeight} />,
        explain: ({ spread }) => spread.label,
      },
      {
        id: 'agreed',
        title: say('lead.meeting.agreedTitle'),
        width: AGREED,
        heads: 'end',
        show: (row) => <AgreedCell row={row} />,
      },
    ],
    [say, columns, onTalk, head, isTight, most, rowHeight],
  )
  return (
    <Matrix
      label={say('lead.meeting.boardLabel', { number: question.number })}
      rows={rows}
      columns={shown}
      id={idOf}
      isFoot={isNever}
      shown={isAlways}
      rowClass={classOf}
      rowHeight={rowHeight}
      legend=""
    />
  )
}

/** In rem, so much that no word of a head breaks. */
function widthOf(title: string): number {
  return 0.6 * Math.max(...title.split(/\s+/).map(({ length }) => length)) + 0.65
}

const idOf = ({ id }: TalkRow) => id
const isNever = () => false
const isAlways = () => true
const classOf = ({ state }: TalkRow) => `talk-row ${state}`

interface RowHeadProps {
  readonly row: TalkRow
  readonly onTalk: ((row: string) => void) | undefined
}

export function RowHead({ row: { id, name, line, state }, onTalk }: RowHeadProps) {
  const words = (
    <>
      <b>{name}</b>
      <span>{line}</span>
    </>
  )
  if (!onTalk) return <span className="talk-name">{words}</span>
  return (
    <BareButton
      className="talk-name"
      excludeFromTabOrder
      aria-current={state === 'now'}
      onPress={() => {
        onTalk(id)
      }}
    >
      {words}
    </BareButton>
  )
}

export function GivenCell({ cell }: { readonly cell: TalkCell | undefined }) {
  const say = useSay()
  if (cell?.kind !== 'scored')
    return (
      <span className="given none">
        {say(cell?.kind === 'declared' ? 'lead.meeting.declared' : 'lead.meeting.notScored')}
      </span>
    )
  return <span className={`given s${String(cell.ramp)}`}>{cell.score}</span>
}

export function AgreedCell({ row: { agreed, state } }: { readonly row: TalkRow }) {
  const say = useSay()
  if (agreed)
    return (
      <span className="talk-agreed">
        <span className={`sq s${String(agreed.ramp)}`}>{agreed.score}</span>
        {agreed.word}
      </span>
    )
  switch (state) {
    case 'now':
      return (
        <span className="talk-agreed">
          <span className="talk-now">{say('lead.meeting.state.now')}</span>
        </span>
      )
    case 'next':
    case 'parked':
    case 'open':
    case 'agreed':
      return <span className="talk-agreed waits">{say(`lead.meeting.state.${state}`)}</span>
  }
}
