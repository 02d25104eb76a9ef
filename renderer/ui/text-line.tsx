import type { Ref } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'

interface TextLineProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly onChange: (text: string) => void
  /** In words for the person; the field is marked as wrong while it is there. */
  readonly error?: string | undefined
  /** Wrong as one of several, which are explained together. */
  readonly isInvalid?: boolean
  readonly type?: 'text' | 'password'
  readonly autoComplete?: 'off' | 'new-password' | 'current-password'
  readonly maxLength?: number
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'tel'
  readonly isReadOnly?: boolean
  readonly onBlur?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

/** A box for one line, with its label above and what helps beneath. What is typed is never corrected or completed. */
export function TextLine({
  label,
  hint,
  error,
  isInvalid = error !== undefined,
  ref,
  autoComplete = 'off',
  ...field
}: TextLineProps) {
  return (
    <TextField
      {...field}
      className="field"
      isInvalid={isInvalid}
      validationBehavior="aria"
      autoComplete={autoComplete}
      autoCorrect="off"
      spellCheck="false"
    >
      <Label>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Input {...(ref && { ref })} className="area line" autoCapitalize="none" />
      {error !== undefined && <FieldError className="field-error">{error}</FieldError>}
    </TextField>
  )
}
