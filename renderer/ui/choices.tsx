import type { ReactNode, Ref } from 'react'
import { Label, RadioGroup } from 'react-aria-components'
import { RadioOption } from './radio-option.tsx'

interface ChoicesProps<Value extends string> {
  readonly label: ReactNode
  readonly options: readonly { readonly value: Value; readonly words: string }[]
  /** Undefined: nothing is chosen. */
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly isReadOnly?: boolean
  readonly isInvalid?: boolean
  readonly className: string
  readonly ref?: Ref<HTMLDivElement>
}

/** One choice out of a few, in words side by side, under what is asked. */
export function Choices<Value extends string>({
  label,
  options,
  value,
  onChange,
  className,
  ref,
  ...group
}: ChoicesProps<Value>) {
  return (
    <RadioGroup
      {...group}
      {...(ref && { ref })}
      className={className}
      orientation="horizontal"
      value={value ?? null}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen)
        if (option) onChange(option.value)
      }}
    >
      <Label className="choices-label">{label}</Label>
      <div className="choices-options">
        {options.map((option) => (
          <RadioOption key={option.value} value={option.value} className="choice">
            {option.words}
          </RadioOption>
        ))}
      </div>
    </RadioGroup>
  )
}
