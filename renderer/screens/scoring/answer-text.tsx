import { useRef, useState, type RefObject } from 'react'
import type { Evidence } from '../../../shared/evaluation/reason.ts'
import { useSay } from '../../ui/say.tsx'
import { AnswerParagraph } from './answer-paragraph.tsx'
import { paragraphOf } from './evidence.ts'
import { ParagraphMenu } from './paragraph-menu.tsx'
import type { SelectedQuote } from './selected-quotes.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useSelectedQuotes } from './use-selected-quotes.ts'

interface AnswerTextProps {
  readonly paragraphs: readonly string[]
  readonly evidence: readonly Evidence[]
  /** The part that scrolls. */
  readonly pane: RefObject<HTMLElement | null>
  /** Not after the scores are sent: then there is only reading. */
  readonly canUse: boolean
  readonly onUse: (quotes: readonly SelectedQuote[]) => void
  readonly onFocus: () => void
}

/** The bidder's answer: read it, select words, use them as a reason. */
export function AnswerText({ paragraphs, evidence, pane, canUse, onUse, onFocus }: AnswerTextProps) {
  const say = useSay()
  const list = useRef<HTMLOListElement>(null)
  const [stop, setStop] = useState(1)
  const [menu, setMenu] = useState<{ readonly number: number; readonly button: HTMLElement }>()
  const { selected, clear } = useSelectedQuotes(pane)

  function goTo(number: number) {
    const item = list.current?.children.item(number - 1)
    item?.querySelector('button')?.focus()
    item?.scrollIntoView({ block: 'nearest' })
  }
  if (paragraphs.length === 0) return <p className="no-answer">{say('evaluator.noAnswer')}</p>
  return (
    <>
      <ol ref={list} className="paras">
        {paragraphs.map((text, index) => {
          const number = index + 1
          return (
            <AnswerParagraph
              key={number}
              number={number}
              text={text}
              quotes={evidence.filter((one) => paragraphOf(one) === number).map(({ quote }) => quote)}
              canUse={canUse}
              isStop={stop === number}
              onStep={(by) => {
                goTo(number + by)
              }}
              onFocus={() => {
                setStop(number)
                onFocus()
              }}
              onMenu={(button) => {
                setMenu({ number, button })
              }}
            />
          )
        })}
      </ol>
      {canUse && selected && (
        <SelectionBar
          selected={selected}
          onUse={() => {
            // first: taking the selection away would also take the cursor from the box
            clear()
            onUse(selected.quotes)
          }}
        />
      )}
      {menu && (
        <ParagraphMenu
          number={menu.number}
          text={paragraphs[menu.number - 1] ?? ''}
          button={menu.button}
          onClose={() => {
            setMenu(undefined)
          }}
          onUse={(quote) => {
            setMenu(undefined)
            onUse([{ paragraph: menu.number, quote }])
          }}
        />
      )}
    </>
  )
}
