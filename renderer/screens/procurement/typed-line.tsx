import { TextLine } from '../../ui/text-line.tsx'
import { useTyped } from './use-typed.ts'

interface TypedLineProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly onSave: (text: string) => void
  /** What is wrong with words, for the person; nothing is saved then. */
  readonly check?: (text: string) => string | undefined
  readonly maxLength?: number
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'tel'
  readonly isReadOnly: boolean
}

/** A line that is saved when it is left; what cannot be saved stays in the box and says why. */
export function TypedLine({
  value,
  onSave,
  check = () => undefined,
  maxLength = 500,
  ...line
}: TypedLineProps) {
  const { text, ...typed } = useTyped(value, onSave, (words) => check(words) === undefined)
  const error = text === value ? undefined : check(text)
  return <TextLine {...line} {...typed} value={text} maxLength={maxLength} error={error} />
}
