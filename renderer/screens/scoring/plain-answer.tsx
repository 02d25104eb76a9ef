import { useRef } from 'react'
import type { PlainText } from '../../ui/document-viewer.tsx'
import { ReadingRuler } from '../../ui/reading-ruler.tsx'
import type { Quote } from '../../viewer/messages.ts'
import { AnswerText } from './answer-text.tsx'
import { evidenceOf } from './evidence.ts'
import type { SelectedQuote } from './selected-quotes.ts'

interface PlainAnswerProps {
  readonly text: PlainText
  readonly marks: readonly Quote[]
  readonly canUse: boolean
  /** `paragraph` is the page, where the document has pages. */
  readonly onUse: (quotes: readonly SelectedQuote[]) => void
}

/** The words of a document as the written answer is shown: each paragraph with its menu, so that no mouse is needed. */
export function PlainAnswer({ text, marks, canUse, onUse }: PlainAnswerProps) {
  const { unit, place, paragraphs, spoken } = text
  const pane = useRef<HTMLDivElement>(null)
  const isPage = unit === 'page'
  const used = paragraphs.flatMap((paragraph, index) =>
    marks
      .filter((mark) => mark.place === (isPage ? place : index + 1) && paragraph.includes(mark.quote))
      .map(({ quote }) => evidenceOf(index + 1, quote)),
  )
  return (
    <div ref={pane} className="doc">
      <AnswerText
        key={place}
        paragraphs={paragraphs}
        evidence={used}
        pane={pane}
        canUse={canUse}
        onUse={(quotes) => {
          onUse(isPage ? quotes.map(({ quote }) => ({ paragraph: place, quote })) : quotes)
        }}
        onFocus={() => undefined}
        spoken={spoken}
      />
      <ReadingRuler pane={pane} />
    </div>
  )
}
