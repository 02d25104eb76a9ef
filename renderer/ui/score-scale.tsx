import { Check } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { RadioGroup } from 'react-aria-components'
import { usePreferences } from '../preferences.ts'
import { RadioOption } from './radio-option.tsx'
import type { Ramp } from './score-tile.tsx'

export interface ScaleChoice {
  readonly score: string
  readonly word: string
  readonly ramp: Ramp
}

interface ScoreScaleProps {
  readonly label: string
  readonly steps: readonly ScaleChoice[]
  /** Undefined: nothing is chosen. */
  readonly value: string | undefined
  readonly onChange: (score: string) => void
  readonly isReadOnly?: boolean
}

/**
 * The scores of a scale as one group of radio buttons, drawn as tiles. Arrow keys move and choose; a digit chooses the
 * step of that score while the group has the focus (WCAG 2.1.4: a single key may do something in a focused control), unless the
 * person wants no single keys.
 */
export function ScoreScale({ label, steps, value, onChange, isReadOnly = false }: ScoreScaleProps) {
  const group = useRef<HTMLDivElement>(null)
  const { singleKeys } = usePreferences()

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || isReadOnly || !singleKeys) return
    const step = steps.find(({ score }) => score === event.key)
    if (!step) return
    event.preventDefault()
    onChange(step.score)
    group.current?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(step.score)}"]`)?.focus()
  }

  return (
    <RadioGroup
      ref={group}
      className="scale"
      orientation="horizontal"
      aria-label={label}
      value={value ?? null}
      onChange={onChange}
      isReadOnly={isReadOnly}
    >
      {/* the keys bubble up from the radio buttons, which hold the focus */}
      <div className="tiles" data-steps={steps.length} onKeyDown={onKeyDown} role="presentation">
        {steps.map(({ score, word, ramp }) => (
          <RadioOption key={score} value={score} className={`tile s${String(ramp)}`}>
            <b>{score}</b>
            <span>{word}</span>
            <i className="tick" aria-hidden="true">
              <Check size={15} strokeWidth={3.2} />
            </i>
          </RadioOption>
        ))}
      </div>
    </RadioGroup>
  )
}
