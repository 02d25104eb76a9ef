import { useMemo } from 'react'
import type { Evidence } from '../../../shared/evaluation/reason.ts'
import type { BidDocument } from '../../../shared/views/bid-documents.ts'
import { DocumentViewer, type DocumentTarget } from '../../ui/document-viewer.tsx'
import { useSay } from '../../ui/say.tsx'
import { documentPlaceOf, recordedName } from './evidence.ts'
import { PlainAnswer } from './plain-answer.tsx'
import { SelectionBar } from './selection-bar.tsx'
import type { ReasonBoxes } from './use-reason-boxes.ts'

interface BidDocumentPaneProps {
  readonly document: BidDocument
  readonly evidence: readonly Evidence[]
  readonly target: DocumentTarget | undefined
  /** Not after the scores are sent: then there is only reading. */
  readonly canUse: boolean
  readonly onUse: ReasonBoxes['useQuotes']
}

/** What the bar for the selected words needs under them, in pixels. */
const BAR_HEIGHT = 64

/** A document of the bidder beside the score: words of it become a reason, with their page. */
export function BidDocumentPane({ document, evidence, target, canUse, onUse }: BidDocumentPaneProps) {
  const say = useSay()
  const { name, href, isHere } = document
  const marks = useMemo(
    () =>
      evidence.flatMap((one) => {
        const place = documentPlaceOf(one)
        return place?.name === recordedName(name) ? { place: place.place, quote: one.quote } : []
      }),
    [evidence, name],
  )
  if (!isHere)
    return (
      <div className="document-not-shown">
        <p>{say('evaluator.bidDocumentNotHere', { name })}</p>
      </div>
    )
  return (
    <DocumentViewer
      href={href}
      name={name}
      marks={marks}
      target={target}
      bar={({ selected: { quotes, ...edges }, unit, height, clear }) =>
        canUse && (
          <SelectionBar
            selected={{ ...edges, goesAbove: height - edges.bottom < BAR_HEIGHT && edges.top > BAR_HEIGHT }}
            onUse={() => {
              clear()
              onUse(
                quotes.map(({ place, quote }) => ({ paragraph: place, quote })),
                { name, unit },
              )
            }}
          />
        )
      }
      plain={(text) => (
        <PlainAnswer
          text={text}
          marks={marks}
          canUse={canUse}
          onUse={(quotes) => {
            onUse(quotes, { name, unit: text.unit })
          }}
        />
      )}
    />
  )
}
