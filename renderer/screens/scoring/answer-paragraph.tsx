import type { KeyboardEvent } from 'react'
import { BareButton } from '../../ui/bare-button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useSay } from '../../ui/say.tsx'
import { AnswerWords } from './answer-words.tsx'
import { quotedSpans } from './evidence.ts'

interface AnswerParagraphProps {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
  /** Words of this paragraph that are used as a reason. */
  readonly quotes: readonly string[]
  /** Where words past the limit begin in it, and what is said there. */
  readonly overFrom?: number | undefined
  readonly limitWords?: string | undefined
  readonly canUse: boolean
  /** Another paragraph is shown alone. */
  readonly isHidden: boolean
  /** It is being read aloud. */
  readonly isSpoken: boolean
  /** One paragraph number at a time is a stop of the Tab key; the arrow keys go on from there. */
  readonly isStop: boolean
  readonly onStep: (by: -1 | 1) => void
  readonly onFocus: () => void
  readonly onMenu: (button: HTMLElement) => void
}

/** A paragraph behind its number. The number is a button: it opens what can be done with the paragraph. */
export function AnswerParagraph(paragraph: AnswerParagraphProps) {
  const {
    number,
    text,
    quotes,
    overFrom,
    limitWords,
    canUse,
    isStop,
    isHidden,
    isSpoken,
    onStep,
    onFocus,
    onMenu,
  } = paragraph
  const say = useSay()

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    onStep(event.key === 'ArrowDown' ? 1 : -1)
  }
  return (
    <li className={classNames('para', quotes.length > 0 && 'on', isSpoken && 'spoken')} hidden={isHidden}>
      <BareButton
        className="n"
        excludeFromTabOrder={!isStop}
        aria-label={say(canUse ? 'evaluator.paragraphMenu' : 'evaluator.paragraphNumber', { number })}
        {...(canUse && { 'aria-haspopup': 'menu' })}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onPress={(button) => {
          if (canUse) onMenu(button)
        }}
      >
        {number}
      </BareButton>
      <p data-paragraph={number}>
        <AnswerWords
          text={text}
          marked={quotedSpans(text, quotes)}
          overFrom={overFrom}
          limitWords={limitWords}
        />
      </p>
    </li>
  )
}
