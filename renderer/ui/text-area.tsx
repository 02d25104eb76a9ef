import { Check, Lightbulb } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components'
import { useAnnounce } from './announcer.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { useSay } from './say.tsx'

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
  onChange,
  onSelect,
  children,
  ...field
}: TextAreaProps) {
  const say = useSay()
  const announce = useAnnounce()
  const full = say('common.boxFull')
  const isFull = field.isReadOnly !== true && field.value.length >= field.maxLength
  const shown = isFull ? full : hint
  return (
    <TextField
      {...field}
      className="field"
      onChange={(text) => {
        // a browser cuts off what does not fit, and says nothing
        if (text.length >= field.maxLength) announce(full)
        onChange(text)
      }}
    >
      <Label>{label}</Label>
      <AriaTextArea
        {...(ref && { ref })}
        className="area"
        rows={rows}
        onSelect={(event) => onSelect?.(event.currentTarget.selectionStart)}
      />
      {shown !== undefined && (
        <Text
          slot="description"
          className={classNames('hint', (isPrompt || isFull) && 'prompt', isPraise && !isFull && 'praise')}
        >
          {(isPrompt || isFull) && <Icon of={Lightbulb} />}
          {isPraise && !isFull && <Icon of={Check} />}
          {shown}
        </Text>
      )}
      {children}
    </TextField>
  )
}
