import { TextArea } from '../../ui/text-area.tsx'
import { useTyped } from './use-typed.ts'

interface TypedAreaProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly onSave: (text: string) => void
  readonly rows?: number
  readonly maxLength: number
  readonly isReadOnly: boolean
}

/** Some sentences that are saved when the box is left. */
export function TypedArea({ value, onSave, ...area }: TypedAreaProps) {
  const { text, ...typed } = useTyped(value, onSave, () => true)
  return <TextArea {...area} {...typed} value={text} />
}
