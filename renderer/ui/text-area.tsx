import { Check, Lightbulb } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

interface TextAreaProps {
  readonly label: string
  readonly hint?: string | undefined
  /** The hint is about what was written, and drawn so that it is noticed. */
  readonly isPrompt?: boolean
  /** The hint is praise. */
  readonly isPraise?: boolean
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onFocus?: () => void
  readonly onBlur?: () => void
  readonly onSelect?: (caret: number) => void
  readonly maxLength: number
  readonly rows?: number
  readonly isReadOnly?: boolean
  readonly isInvalid?: boolean
  readonly ref?: Ref<HTMLTextAreaElement>
  /** Help that belongs to the box and comes after it. */
  readonly children?: ReactNode
}

/** A box for some sentences, with its label above and what helps beneath. */
export function TextArea({
  label,
  hint,
  isPrompt = false,
  isPraise = false,
  ref,
  rows = 2,
  onSelect,
  children,
  ...field
}: TextAreaProps) {
  return (
    <TextField {...field} className="field">
      <Label>{label}</Label>
      <AriaTextArea
        {...(ref && { ref })}
        className="area"
        rows={rows}
        onSelect={(event) => onSelect?.(event.currentTarget.selectionStart)}
      />
      {hint !== undefined && (
        <Text slot="description" className={classNames('hint', isPrompt && 'prompt', isPraise && 'praise')}>
          {isPrompt && <Icon of={Lightbulb} />}
          {isPraise && <Icon of={Check} />}
          {hint}
        </Text>
      )}
      {children}
    </TextField>
  )
}
