import type { ReactNode } from 'react'
import { askedText, guidanceOf } from '../../../shared/procurement/asked-text.ts'
import { criteriaTree } from '../../../shared/procurement/criteria-tree.ts'
import { TEXT_MAXIMUM, type Question } from '../../../shared/procurement/procurement.ts'
import { changedQuestion } from '../../../shared/procurement/tree-edits.ts'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import type { ItemActions } from './criteria-page.tsx'
import { ItemTools } from './item-tools.tsx'
import { MarksSetting } from './marks-setting.tsx'
import { QuestionRules } from './question-rules.tsx'
import { Scorers } from './scorers.tsx'
import { TypedArea } from './typed-area.tsx'
import { TypedLine } from './typed-line.tsx'
import type { ProcurementWork } from './use-procurement.ts'

interface QuestionEditorProps {
  readonly work: ProcurementWork
  readonly question: Question
  readonly actions: ItemActions
}

/** One question: what is asked, how many marks it has, and how it is scored. */
export function QuestionEditor({ work, question, actions }: QuestionEditorProps): ReactNode {
  const say = useSay()
  const { id, title, guidance, weighting } = question
  const { asked, good } = askedText(guidance)
  const { isLocked: isReadOnly } = work
  const change = (part: Partial<Omit<Question, 'id'>>) => {
    work.change((draft) => changedQuestion(draft, id, part))
  }
  return (
    <Card
      title={say('lead.criteria.question', {
        number: criteriaTree(work.procurement).question.get(id)?.number ?? 0,
      })}
      className="crit-editor"
      actions={<ItemTools work={work} id={id} actions={actions} />}
    >
      <TypedLine
        label={say('lead.criteria.shortTitle')}
        value={title}
        check={(text) => (text.trim() === '' ? say('lead.criteria.noTitle') : undefined)}
        onSave={(text) => {
          change({ title: text })
        }}
        isReadOnly={isReadOnly}
      />
      <TypedArea
        label={say('lead.criteria.asked')}
        value={asked}
        rows={3}
        maxLength={TEXT_MAXIMUM / 5}
        onSave={(text) => {
          change({ guidance: guidanceOf({ asked: text, good }) })
        }}
        isReadOnly={isReadOnly}
      />
      <MarksSetting work={work} id={id} kind="question" weighting={weighting} />
      <QuestionRules work={work} question={question} change={change} />
      <TypedArea
        label={say('lead.criteria.good')}
        hint={say('lead.criteria.goodHint')}
        value={good}
        rows={3}
        maxLength={TEXT_MAXIMUM / 2}
        onSave={(text) => {
          change({ guidance: guidanceOf({ asked, good: text }) })
        }}
        isReadOnly={isReadOnly}
      />
      <Scorers work={work} question={question} />
    </Card>
  )
}
