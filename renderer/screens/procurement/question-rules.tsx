import { type ReactNode, useState } from 'react'
import { decisions, type Question } from '../../../shared/procurement/procurement.ts'
import { scaleOf, stepsOf } from '../../../shared/procurement/criteria.ts'
import { isShortScale } from '../../../shared/procurement/draft-problems.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { ScaleEditor } from './scale-editor.tsx'
import { TypedLine } from './typed-line.tsx'
import type { ProcurementWork } from './use-procurement.ts'

interface QuestionRulesProps {
  readonly work: ProcurementWork
  readonly question: Question
  readonly change: (part: Partial<Omit<Question, 'id'>>) => void
}

const WORDS_MAXIMUM = 100_000

/** How a question is scored: its scale, the lowest score to stay in, its word limit, and which score counts. */
export function QuestionRules({ work, question, change }: QuestionRulesProps): ReactNode {
  const say = useSay()
  const [editing, setEditing] = useState(false)
  const { procurement, isLocked } = work
  const scale = scaleOf(procurement, question)
  const { minimum, maximum, step } = procurement.scale
  const common = say('lead.criteria.commonScale', { minimum, maximum, step })
  return (
    <div className="crit-rules">
      <SelectLine
        label={say('lead.criteria.scale')}
        options={[
          { value: 'common', words: common },
          { value: 'own', words: say('lead.criteria.ownScale') },
        ]}
        value={question.scale ? 'own' : 'common'}
        isDisabled={isLocked}
        onChange={(chosen) => {
          change({ scale: chosen === 'own' ? procurement.scale : undefined })
          if (chosen === 'own') setEditing(true)
        }}
      />
      {isShortScale(scale) && (
        <SelectLine
          label={say('lead.criteria.lowest')}
          none={say('lead.criteria.noLowest')}
          options={stepsOf(scale)
            .slice(1)
            .map((score) => ({ value: score, words: score }))}
          value={question.minimumScore}
          isDisabled={isLocked}
          onChange={(minimumScore) => {
            change({ minimumScore })
          }}
        />
      )}
      <TypedLine
        label={say('lead.criteria.wordLimit')}
        value={question.wordLimit === undefined ? '' : String(question.wordLimit)}
        inputMode="numeric"
        maxLength={6}
        check={(text) => (isWordLimit(text) ? undefined : say('lead.criteria.notWords'))}
        onSave={(text) => {
          change({ wordLimit: text.trim() === '' ? undefined : Number(text) })
        }}
        isReadOnly={isLocked}
      />
      <SelectLine
        label={say('lead.criteria.decision')}
        options={decisions.map((decision) => ({
          value: decision,
          words: say('lead.criteria.decisionWords', { decision }),
        }))}
        value={question.decision ?? 'consensus'}
        isDisabled={isLocked}
        onChange={(decision) => {
          change({ decision: decision === 'consensus' ? undefined : decision })
        }}
      />
      {question.scale && (
        <Button
          kind="second"
          small
          onPress={() => {
            setEditing(true)
          }}
        >
          {say('lead.criteria.editScale')}
        </Button>
      )}
      {editing && question.scale && (
        <Dialog
          title={say('lead.criteria.ownScaleTitle', { title: question.title })}
          isOpen
          onClose={() => {
            setEditing(false)
          }}
        >
          <div className="dialog-body">
            <ScaleEditor
              scale={question.scale}
              isReadOnly={isLocked}
              onChange={(own) => {
                change({ scale: own })
              }}
            />
          </div>
        </Dialog>
      )}
    </div>
  )
}

function isWordLimit(text: string): boolean {
  if (text.trim() === '') return true
  return /^[1-9]\d*$/.test(text) && Number(text) <= WORDS_MAXIMUM
}
