import type { ReactNode } from 'react'
import { RadioButton, RadioField } from 'react-aria-components'

interface RadioOptionProps {
  readonly value: string
  readonly className: string
  readonly children: ReactNode
}

/** One choice of a radio group; the whole of it can be pressed. */
export function RadioOption({ value, className, children }: RadioOptionProps) {
  return (
    <RadioField value={value} className="radio-field">
      <RadioButton className={className}>{children}</RadioButton>
    </RadioField>
  )
}
