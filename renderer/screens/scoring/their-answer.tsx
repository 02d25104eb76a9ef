import type { RefObject } from 'react'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { NoVoice } from '../../read-aloud/no-voice.tsx'
import type { ReadAloud } from '../../read-aloud/use-read-aloud.ts'
import { Banner } from '../../ui/banner.tsx'
import { ReadingRuler } from '../../ui/reading-ruler.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { useSay, Words } from '../../ui/say.tsx'
import { AnswerText } from './answer-text.tsx'
import { BidDocumentPane } from './bid-document-pane.tsx'
import type { ReasonBoxes } from './use-reason-boxes.ts'
import { ReadingFoot } from './reading-foot.tsx'
import type { SelectedQuote } from './selected-quotes.ts'
import type { DraftInHand } from './use-draft.ts'
import type { OneParagraph } from './use-one-paragraph.ts'
import { WRITTEN, type Reading } from './use-reading.ts'
import { useReadingPlace } from './use-reading-place.ts'

export interface TheirAnswerProps {
  readonly view: ScoringView
  readonly inHand: DraftInHand
  /** The part that scrolls. */
  readonly answer: RefObject<HTMLDivElement | null>
  readonly reading: Reading
  readonly onUse: ReasonBoxes['useQuotes']
  /** A private note about words of the written answer; where there is none, nothing offers it. */
  readonly onNote?: ((quotes: readonly SelectedQuote[]) => void) | undefined
  readonly isSent: boolean
  readonly one: OneParagraph
  readonly readAloud: ReadAloud
}

/** What the bidder sent for this question: the written answer, and the documents that go with it. */
export function TheirAnswer(theirs: TheirAnswerProps) {
  const { view, inHand, answer, reading, onUse, onNote, isSent, one, readAloud } = theirs
  const say = useSay()
  const { paragraphs, documents, question } = view
  const { shown, choose } = reading
  const limit = view.limit && { ...view.limit, words: question.wordLimit ?? 0 }
  const place = useReadingPlace(answer, ({ top }) => {
    inHand.moveTo({ paragraph: top })
  })
  const document = documents.find(({ id }) => id === shown)
  const options = [
    ...(paragraphs.length > 0 || documents.length === 0
      ? [{ value: WRITTEN, words: say('evaluator.bidWritten') }]
      : []),
    ...documents.map(({ id, name, isWholeBid }) => ({
      value: id,
      words: isWholeBid ? say('evaluator.bidWholeBid', { name }) : name,
    })),
  ]
  return (
    <>
      {options.length > 1 && (
        <div className="bid-choice">
          <SelectLine
            label={say('evaluator.bidDocuments')}
            options={options}
            value={shown}
            onChange={(id) => {
              if (id !== undefined) choose(id)
            }}
          />
        </div>
      )}
      {document && (
        <BidDocumentPane
          key={document.id}
          document={document}
          evidence={inHand.draft.evidence}
          target={reading.target}
          canUse={!isSent}
          onUse={onUse}
        />
      )}
      {readAloud.isAskedInVain && !document && (
        <Banner kind="info">
          <NoVoice />
        </Banner>
      )}
      <div ref={answer} className="doc" hidden={document !== undefined}>
        <h2>{question.title}</h2>
        {limit && (
          <p className="over-note">
            <Words id="evaluator.overLimit" values={{ words: view.words, limit: limit.words }} />
          </p>
        )}
        <AnswerText
          paragraphs={paragraphs}
          evidence={inHand.draft.evidence}
          limit={limit}
          pane={answer}
          canUse={!isSent}
          onUse={onUse}
          onNote={onNote}
          onFocus={() => {
            inHand.moveTo({ field: 'answer', caret: 0 })
          }}
          one={one}
          spoken={readAloud.paragraph}
        />
        <ReadingRuler pane={answer} />
      </div>
      {!document && paragraphs.length > 0 && (
        <ReadingFoot paragraphs={paragraphs} read={one.only ?? place.read} />
      )}
    </>
  )
}
