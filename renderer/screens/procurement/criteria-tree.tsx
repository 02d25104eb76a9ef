import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { selectName } from '../../../shared/messages/select-name.ts'
import { criteriaTree } from '../../../shared/procurement/criteria-tree.ts'
import { marksLeft } from '../../../shared/procurement/marks-left.ts'
import type { Criterion, Question } from '../../../shared/procurement/procurement.ts'
import { droppedAt } from '../../../shared/procurement/tree-edits.ts'
import { idOf, type Hanging } from '../../../shared/procurement/tree-places.ts'
import type { ProcurementView } from '../../../shared/views/procurement.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'
import { Tree, type TreeNode } from '../../ui/tree.tsx'
import type { ItemActions } from './criteria-page.tsx'
import { open } from './use-chosen.ts'
import type { ProcurementWork } from './use-procurement.ts'

interface CriteriaTreeProps {
  readonly work: ProcurementWork
  readonly chosen: Hanging | undefined
  readonly actions: ItemActions
}

/** Sections and questions with their marks. */
export function CriteriaTree({ work, chosen, actions }: CriteriaTreeProps): ReactNode {
  const say = useSay()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const { isLocked, procurement } = work
  const nodes = useNodes(work)
  return (
    <>
      <Tree
        label={say('lead.criteria.tree')}
        nodes={nodes}
        selected={chosen && idOf(chosen)}
        onSelect={(id) => {
          open(work, id)
        }}
        folded={folded}
        onFold={setFolded}
        onDrop={
          isLocked
            ? undefined
            : (id, target) => {
                work.change((draft) => droppedAt(draft, id, target))
              }
        }
        onStep={isLocked ? undefined : actions.step}
        onDelete={isLocked ? undefined : actions.remove}
        moveLabel={(title) => say('lead.criteria.drag', { title })}
        foldLabel={(title) => say('lead.criteria.fold', { title })}
      />
      {!isLocked && procurement.criteria.length > 0 && (
        <p className="hint tree-keys">{say('lead.criteria.keys')}</p>
      )}
    </>
  )
}

function useNodes({ procurement, view }: ProcurementWork): readonly TreeNode[] {
  const say = useSay()
  const numbers = criteriaTree(procurement).question

  function ofQuestion(question: Question): TreeNode {
    const number = numbers.get(question.id)?.number ?? 0
    const name = say('lead.criteria.questionName', { number, title: question.title })
    const minimum = question.minimumScore
    const note = say(minimum === undefined ? 'lead.criteria.note' : 'lead.criteria.noteLowest', {
      minimum: minimum ?? '',
      count: scorersOf(view, question),
    })
    return {
      id: question.id,
      text: say('lead.criteria.rowText', { name, marks: question.weighting }),
      className: 'question',
      isBranch: false,
      content: <RowContent name={name} note={note} marks={question.weighting} />,
      children: [],
    }
  }
  function ofCriterion(criterion: Criterion): TreeNode {
    const { id, title, weighting, price, criteria = [], questions = [] } = criterion
    const { left, over } = marksLeft(procurement, id)
    const note =
      left !== '' || over !== '' ? (
        <span className="chip warn">
          <Icon of={TriangleAlert} />
          {left === '' ? say('lead.criteria.over', { over }) : say('lead.criteria.left', { left })}
        </span>
      ) : (
        price && say('lead.criteria.formula', { formula: selectName(price.formula) })
      )
    return {
      id,
      text: say('lead.criteria.rowText', { name: title, marks: weighting }),
      className: price ? 'price' : 'section',
      isBranch: criteria.length + questions.length > 0,
      content: <RowContent name={title} note={note} marks={weighting} />,
      children: [...criteria.map(ofCriterion), ...questions.map(ofQuestion)],
    }
  }
  return procurement.criteria.map(ofCriterion)
}

interface RowContentProps {
  readonly name: string
  readonly note: ReactNode
  readonly marks: string
}

function RowContent({ name, note, marks }: RowContentProps) {
  return (
    <>
      <span className="tree-name">{name}</span>
      <span className="tree-note">{note}</span>
      <span className="tree-marks">{marks}</span>
    </>
  )
}

/** How many members may score a question. */
export function scorersOf({ members }: Pick<ProcurementView, 'members'>, { id }: Question): number {
  return members.filter(({ questions }) => questions === 'all' || questions.includes(id)).length
}
