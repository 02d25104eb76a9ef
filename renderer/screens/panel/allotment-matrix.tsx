import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import type { PanelMember, PanelQuestion } from '../../../shared/views/panel.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { Matrix } from '../../ui/matrix.tsx'
import type { MatrixColumn } from '../../ui/matrix-column.ts'
import { useSay } from '../../ui/say.tsx'
import { AllotmentCell, MemberName } from './allotment-cells.tsx'
import type { Panel } from './use-panel.ts'

/** Widths in rem. */
const NAME = 12
const QUESTION = 3.75
const ANSWERS = 4
/** A name and what the person is, one under the other. */
const ROW = 3.125

type Head = Pick<PanelQuestion, 'question' | 'number' | 'title' | 'weighting'>
type Row =
  | { readonly kind: 'member'; readonly member: PanelMember }
  | { readonly kind: 'sums'; readonly questions: readonly PanelQuestion[]; readonly answers: number }

/** Members by questions. Space gives a question to a member, or takes it. */
export function AllotmentMatrix({ panel }: { readonly panel: Panel }): ReactNode {
  const say = useSay()
  const { view, setDialog } = panel
  const { toggle } = panel.allotting
  const rows = useMemo(
    (): readonly Row[] => [
      ...view.members.map((member) => ({ kind: 'member' as const, member })),
      { kind: 'sums', questions: view.questions, answers: view.answers },
    ],
    [view],
  )
  // the columns stay the same objects while the questions do: else every cell would be made anew, and lose the focus
  const heads = JSON.stringify(
    view.questions.map(({ question, number, title, weighting }) => ({ question, number, title, weighting })),
  )
  const columns = useMemo(
    (): readonly MatrixColumn<Row>[] => [
      {
        id: 'member',
        title: say('lead.panel.member'),
        width: NAME,
        grow: 2,
        heads: 'row',
        show: (row) =>
          row.kind === 'sums' ? (
            <b className="sum-name">{say('lead.panel.people')}</b>
          ) : (
            <MemberName
              member={row.member}
              onEdit={() => {
                setDialog({ kind: 'member', member: row.member })
              }}
            />
          ),
      },
      ...(JSON.parse(heads) as readonly Head[]).map(
        ({ question, number, title, weighting }): MatrixColumn<Row> => ({
          id: `question ${question}`,
          title: say('lead.panel.questionHead', { number, marks: weighting }),
          wholeTitle: title,
          width: QUESTION,
          grow: 1,
          show: (row) =>
            row.kind === 'sums' ? (
              <Sum question={row.questions.find((one) => one.question === question)} />
            ) : (
              <AllotmentCell
                member={row.member}
                number={number}
                isScored={row.member.questions.includes(question)}
                onToggle={() => {
                  toggle(row.member.member, question)
                }}
              />
            ),
          explain: (row) =>
            row.kind === 'member'
              ? say('lead.panel.explain', { member: row.member.title, number, title })
              : undefined,
        }),
      ),
      {
        id: 'answers',
        title: say('lead.panel.answersHead'),
        width: ANSWERS,
        grow: 1,
        show: (row) => <b className="answer-sum">{row.kind === 'sums' ? row.answers : row.member.answers}</b>,
      },
    ],
    [heads, say, toggle, setDialog],
  )
  return (
    <Matrix
      label={say('lead.panel.matrixLabel')}
      rows={rows}
      isFoot={({ kind }) => kind === 'sums'}
      columns={columns}
      id={idOf}
      shown={always}
      rowClass={classOf}
      rowHeight={ROW}
      legend={say('lead.panel.legend')}
    />
  )
}

const idOf = (row: Row) => (row.kind === 'sums' ? 'sums' : `member ${row.member.member}`)
const classOf = ({ kind }: Row) => (kind === 'sums' ? 'sum-row' : '')
const always = () => true

/** How many people score a question; with a sign, and in words, where they are too few. */
function Sum({ question }: { readonly question: PanelQuestion | undefined }) {
  const say = useSay()
  if (!question) return null
  const { people, isShort } = question
  return (
    <span className={classNames('people-sum', isShort && 'few')}>
      {isShort && <Icon of={TriangleAlert} />}
      {people}
      {isShort && <span className="sr-only"> {say('lead.panel.tooFew')}</span>}
    </span>
  )
}
