import type { Message } from '../../../shared/messages/message.ts'
import { useSay } from '../../ui/say.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { ReasonBox, ReasonBoxes } from './use-reason-boxes.ts'

interface ReasonAreaProps {
  readonly box: ReasonBox
  readonly label: string
  readonly example: string
  readonly text: string
  /** Was empty when it was left last: then the example helps. */
  readonly isEmpty: boolean
  /** A soft check; it never keeps anybody from saving. */
  readonly prompt: Message | undefined
  /** The prompt says that it is good as it is. */
  readonly isPraise?: boolean | undefined
  readonly boxes: ReasonBoxes
  readonly maxLength: number
  readonly isReadOnly: boolean
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
}

export function ReasonArea(area: ReasonAreaProps) {
  const {
    box,
    label,
    example,
    text,
    isEmpty,
    prompt,
    isPraise = false,
    boxes,
    maxLength,
    isReadOnly,
    onChange,
    onLeave,
  } = area
  const say = useSay()
  const hint = prompt ? say(prompt.id, prompt.values) : isEmpty && !isReadOnly ? example : undefined
  return (
    <TextArea
      ref={boxes[box]}
      label={label}
      hint={hint}
      isPrompt={prompt !== undefined && !isPraise}
      isPraise={isPraise}
      value={text}
      onChange={onChange}
      // an empty box tells of no cursor when it is entered
      onFocus={() => {
        boxes.noteCaret(box, boxes[box].current?.selectionStart ?? 0)
      }}
      onBlur={onLeave}
      onSelect={(caret) => {
        boxes.noteCaret(box, caret)
      }}
      maxLength={maxLength}
      isReadOnly={isReadOnly}
    />
  )
}
