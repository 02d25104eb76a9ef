import type { ReactNode } from 'react'
import { typedMarks } from '../../../shared/procurement/marks-left.ts'
import { TEXT_MAXIMUM, type Scale } from '../../../shared/procurement/procurement.ts'
import { descriptorOf, stepsOf } from '../../../shared/procurement/criteria.ts'
import { isShortScale } from '../../../shared/procurement/draft-problems.ts'
import { withStep, withWords } from '../../../shared/procurement/scale-edits.ts'
import { FieldSet } from '../../ui/field-set.tsx'
import { useSay } from '../../ui/say.tsx'
import { TypedArea } from './typed-area.tsx'
import { TypedLine } from './typed-line.tsx'

interface ScaleEditorProps {
  readonly scale: Scale
  readonly isReadOnly: boolean
  readonly onChange: (scale: Scale) => void
}

const parts = ['minimum', 'maximum', 'step'] as const

/** From where to where scores go, and what each means. A long scale has no words. */
export function ScaleEditor({ scale, isReadOnly, onChange }: ScaleEditorProps): ReactNode {
  const say = useSay()
  return (
    <div className="scale-editor">
      <div className="scale-range">
        {parts.map((part) => (
          <TypedLine
            key={part}
            label={say(`lead.scale.${part}`)}
            value={scale[part]}
            inputMode="decimal"
            maxLength={10}
            check={(text) => (typedMarks(text) === undefined ? say('lead.criteria.notMarks') : undefined)}
            onSave={(text) => {
              onChange(withStep(scale, { [part]: typedMarks(text) ?? scale[part] }))
            }}
            isReadOnly={isReadOnly}
          />
        ))}
      </div>
      {isShortScale(scale) ? (
        <div className="scale-steps">
          {[...stepsOf(scale)].reverse().map((score) => (
            <ScaleStep key={score} score={score} scale={scale} isReadOnly={isReadOnly} onChange={onChange} />
          ))}
        </div>
      ) : (
        <p className="hint">{say('lead.scale.noWords')}</p>
      )}
    </div>
  )
}

interface ScaleStepProps extends ScaleEditorProps {
  readonly score: string
}

function ScaleStep({ score, scale, isReadOnly, onChange }: ScaleStepProps) {
  const say = useSay()
  const { word = '', meaning = '' } = descriptorOf(score, scale) ?? {}
  return (
    <FieldSet legend={say('lead.scale.score', { score })} className="scale-step">
      <TypedLine
        label={say('lead.scale.word')}
        value={word}
        maxLength={40}
        onSave={(text) => {
          onChange(withWords(scale, score, { word: text, meaning }))
        }}
        isReadOnly={isReadOnly}
      />
      <TypedArea
        label={say('lead.scale.meaning')}
        value={meaning}
        rows={3}
        maxLength={TEXT_MAXIMUM / 50}
        onSave={(text) => {
          onChange(withWords(scale, score, { word, meaning: text }))
        }}
        isReadOnly={isReadOnly}
      />
    </FieldSet>
  )
}
