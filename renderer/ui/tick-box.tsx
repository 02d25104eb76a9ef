import { Check } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'
import { Icon } from './icon.tsx'

interface TickBoxProps {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isInvalid?: boolean
  /** Of what says more about it, or what is wrong with it. */
  readonly 'aria-describedby'?: string
  readonly inputRef?: Ref<HTMLInputElement | null>
  readonly children: ReactNode
}

/** A box to tick beside its words; the words can be pressed too. */
export function TickBox({ inputRef, children, ...field }: TickBoxProps) {
  return (
    <CheckboxField {...field} {...(inputRef && { inputRef })} className="tick-field">
      <CheckboxButton className="tick-box">
        <span className="box" aria-hidden="true">
          <Icon of={Check} />
        </span>
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  )
}
