import type { ReactNode, RefObject } from 'react'
import type { PlainText } from './document-viewer.tsx'
import { useSay } from './say.tsx'
import type { DocumentFrame, DocumentState } from './use-document-frame.ts'

interface DocumentPlainProps {
  readonly pane: RefObject<HTMLDivElement | null>
  readonly state: DocumentState
  readonly text: DocumentFrame['text']
  readonly spoken: number | undefined
  readonly render: ((text: PlainText) => ReactNode) | undefined
}

/** The words of a page, or of a whole Word file, as text like any other: it takes the size, spacing and colours of the program. */
export function DocumentPlain({ pane, state, text, spoken, render }: DocumentPlainProps) {
  const say = useSay()
  if (state.kind !== 'shown' || !text) return null
  const { place, paragraphs } = text
  const title = state.unit === 'page' ? say('viewer.place.page', { number: place }) : undefined
  return (
    <div ref={pane} className="document-plain">
      {title !== undefined && <h3>{title}</h3>}
      {paragraphs.length === 0 ? (
        <p>{say('viewer.noWords')}</p>
      ) : (
        (render?.({ unit: state.unit, place, paragraphs, spoken }) ?? (
          <div className="doc prose">
            {paragraphs.map((paragraph, index) => (
              <p key={index} data-paragraph={index + 1}>
                {paragraph}
              </p>
            ))}
          </div>
        ))
      )}
    </div>
  )
}
