import type { ReactNode } from 'react'
import { RadioGroup } from 'react-aria-components'
import { RadioOption } from './radio-option.tsx'

interface OptionCardsProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly content: ReactNode }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly isReadOnly?: boolean
  readonly className: string
}

/** One choice out of a few that need more than a word: each a small card, one under the other. */
export function OptionCards<Value extends string>({
  label,
  options,
  value,
  onChange,
  className,
  isReadOnly = false,
}: OptionCardsProps<Value>): ReactNode {
  return (
    <RadioGroup
      aria-label={label}
      className={`option-cards ${className}`}
      value={value}
      isReadOnly={isReadOnly}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen)
        if (option) onChange(option.value)
      }}
    >
      {options.map((option) => (
        <RadioOption key={option.value} value={option.value} className="option-card">
          {option.content}
        </RadioOption>
      ))}
    </RadioGroup>
  )
}
