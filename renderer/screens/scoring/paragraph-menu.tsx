import { Highlighter, StickyNote } from 'lucide-react'
import { MenuBeside } from '../../ui/menu-beside.tsx'
import { useSay } from '../../ui/say.tsx'
import { sentencesOf } from './evidence.ts'

interface ParagraphMenuProps {
  readonly number: number
  readonly text: string
  readonly button: HTMLElement
  readonly onClose: () => void
  /** With the exact words. */
  readonly onUse: (quote: string) => void
  readonly onNote?: ((quote: string) => void) | undefined
}

const WHOLE = 'whole'
const NOTE = 'note'

/** The same as selecting with the mouse: the whole paragraph, or one of its sentences, as a reason. */
export function ParagraphMenu({ number, text, button, onClose, onUse, onNote }: ParagraphMenuProps) {
  const say = useSay()
  const sentences = sentencesOf(text)
  const single = sentences.length < 2 ? [] : sentences
  return (
    <MenuBeside
      button={button}
      label={say('evaluator.paragraphMenu', { number })}
      actions={[
        { id: WHOLE, title: say('evaluator.useParagraph', { number }), icon: Highlighter },
        ...single.map((sentence, index) => ({
          id: String(index),
          title: say('evaluator.useSentence', { sentence }),
        })),
        ...(onNote
          ? [{ id: NOTE, title: say('evaluator.noteParagraph', { number }), icon: StickyNote }]
          : []),
      ]}
      onAction={(id) => {
        if (id === NOTE) onNote?.(text)
        else onUse(id === WHOLE ? text : (sentences[Number(id)] ?? text))
      }}
      onClose={onClose}
    />
  )
}
