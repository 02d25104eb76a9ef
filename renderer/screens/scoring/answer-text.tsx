import { useRef, useState, type RefObject } from 'react'
import type { Evidence } from '../../../shared/evaluation/reason.ts'
import type { Say } from '../../../shared/messages/message.ts'
import type { LimitPlace } from '../../../shared/views/limit-place.ts'
import { useSay } from '../../ui/say.tsx'
import { AnswerParagraph } from './answer-paragraph.tsx'
import { paragraphOf } from './evidence.ts'
import { OneByOne } from './one-by-one.tsx'
import { ParagraphMenu } from './paragraph-menu.tsx'
import type { SelectedQuote } from './selected-quotes.ts'
import { SelectionBar } from './selection-bar.tsx'
import type { OneParagraph } from './use-one-paragraph.ts'
import { useSelectedQuotes } from './use-selected-quotes.ts'

interface AnswerTextProps {
  readonly paragraphs: readonly string[]
  readonly evidence: readonly Evidence[]
  /** Where the answer goes past the word limit, and that limit. */
  readonly limit?: (LimitPlace & { readonly words: number }) | undefined
  /** The part that scrolls. */
  readonly pane: RefObject<HTMLElement | null>
  /** Not after the scores are sent: then there is only reading. */
  readonly canUse: boolean
  readonly onUse: (quotes: readonly SelectedQuote[]) => void
  /** A private note about these words; where there is none, nothing offers it. */
  readonly onNote?: ((quotes: readonly SelectedQuote[]) => void) | undefined
  readonly onFocus: () => void
  /** Absent where all paragraphs are always shown. */
  readonly one?: OneParagraph
  /** The paragraph that is being read aloud, counted from 1. */
  readonly spoken?: number | undefined
}

/** The bidder's answer: read it, select words, use them as a reason. */
export function AnswerText(answer: AnswerTextProps) {
  const { paragraphs, evidence, limit, pane, canUse, onUse, onNote, onFocus, one, spoken } = answer
  const say = useSay()
  const list = useRef<HTMLOListElement>(null)
  const [stop, setStop] = useState(1)
  const [menu, setMenu] = useState<{ readonly number: number; readonly button: HTMLElement }>()
  const { selected, clear } = useSelectedQuotes(pane)

  function goTo(number: number) {
    if (number < 1 || number > paragraphs.length) return
    one?.goTo(number)
    const item = list.current?.children.item(number - 1)
    item?.querySelector('button')?.focus()
    item?.scrollIntoView({ block: 'nearest' })
  }
  if (paragraphs.length === 0) return <p className="no-answer">{say('evaluator.noAnswer')}</p>
  return (
    <>
      <ol ref={list}>
        {paragraphs.map((text, index) => {
          const number = index + 1
          return (
            <AnswerParagraph
              key={number}
              number={number}
              text={text}
              quotes={evidence.filter((one) => paragraphOf(one) === number).map(({ quote }) => quote)}
              {...overLimit(limit, number, say)}
              canUse={canUse}
              isHidden={one?.only !== undefined && one.only !== number}
              isSpoken={spoken === number}
              isStop={(one?.only ?? stop) === number}
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
      {one && <OneByOne one={one} of={paragraphs.length} onGo={goTo} />}
      {canUse && selected && (
        <SelectionBar
          selected={selected}
          onUse={() => {
            // first: taking the selection away would also take the cursor from the box
            clear()
            onUse(selected.quotes)
          }}
          onNote={
            onNote &&
            (() => {
              clear()
              onNote(selected.quotes)
            })
          }
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
          onNote={
            onNote &&
            ((quote) => {
              setMenu(undefined)
              onNote([{ paragraph: menu.number, quote }])
            })
          }
        />
      )}
    </>
  )
}

/** What of a paragraph lies past the limit: nothing, the end of it, or all. */
function overLimit(limit: AnswerTextProps['limit'], number: number, say: Say) {
  if (!limit || number < limit.paragraph) return {}
  return number > limit.paragraph
    ? { overFrom: 0 }
    : { overFrom: limit.at, limitWords: say('evaluator.limitHere', { limit: limit.words }) }
}
