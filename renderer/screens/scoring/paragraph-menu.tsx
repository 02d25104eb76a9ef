import { Highlighter } from 'lucide-react'
import { useRef } from 'react'
import { Popover } from 'react-aria-components'
import { MenuList, type MenuAction } from '../../ui/menu.tsx'
import { useSay } from '../../ui/say.tsx'
import { sentencesOf } from './evidence.ts'

interface ParagraphMenuProps {
  readonly number: number
  readonly text: string
  readonly button: HTMLElement
  readonly onClose: () => void
  /** With the exact words. */
  readonly onUse: (quote: string) => void
}

const WHOLE = 'whole'

/** The same as selecting with the mouse: the whole paragraph, or one of its sentences, as a reason. */
export function ParagraphMenu({ number, text, button, onClose, onUse }: ParagraphMenuProps) {
  const say = useSay()
  const trigger = useRef(button)
  const sentences = sentencesOf(text)
  const actions: readonly MenuAction<string>[] = [
    { id: WHOLE, title: say('evaluator.useParagraph', { number }), icon: Highlighter },
    ...(sentences.length < 2 ? [] : sentences).map((sentence, index) => ({
      id: String(index),
      title: say('evaluator.useSentence', { sentence }),
    })),
  ]
  return (
    <Popover
      className="menu-popover paragraph-menu"
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      onOpenChange={onClose}
    >
      <MenuList
        takesFocus
        label={say('evaluator.paragraphMenu', { number })}
        actions={actions}
        onAction={(id) => {
          onUse(id === WHOLE ? text : (sentences[Number(id)] ?? text))
        }}
      />
    </Popover>
  )
}
