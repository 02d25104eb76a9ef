import type { RefObject } from 'react'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { Tabs, type TabItem } from '../../ui/tabs.tsx'
import { useSay } from '../../ui/say.tsx'
import { AnswerText } from './answer-text.tsx'
import { AskedPane } from './asked-pane.tsx'
import { GuidePane } from './guide-pane.tsx'
import { ReadingFoot } from './reading-foot.tsx'
import type { SelectedQuote } from './selected-quotes.ts'
import type { DraftInHand } from './use-draft.ts'
import { useReadingPlace } from './use-reading-place.ts'

export type ReadingTab = 'answer' | 'asked' | 'guide'

interface AnswerPaneProps {
  readonly view: ScoringView
  readonly inHand: DraftInHand
  /** The part that scrolls. */
  readonly answer: RefObject<HTMLDivElement | null>
  readonly tab: ReadingTab
  readonly onTab: (tab: ReadingTab) => void
  readonly onUse: (quotes: readonly SelectedQuote[]) => void
  readonly isSent: boolean
}

/** What there is to read: the answer, what was asked, what the scores mean. */
export function AnswerPane({ view, inHand, answer, tab, onTab, onUse, isSent }: AnswerPaneProps) {
  const say = useSay()
  const { paragraphs, question } = view
  const place = useReadingPlace(answer, ({ top }) => {
    inHand.moveTo({ paragraph: top })
  })
  const items: readonly TabItem<ReadingTab>[] = [
    {
      id: 'answer',
      title: say('evaluator.tabAnswer'),
      panelClassName: 'read-panel',
      content: (
        <>
          <div ref={answer} className="doc">
            <h2>{question.title}</h2>
            <AnswerText
              paragraphs={paragraphs}
              evidence={inHand.draft.evidence}
              pane={answer}
              canUse={!isSent}
              onUse={onUse}
              onFocus={() => {
                inHand.moveTo({ field: 'answer', caret: 0 })
              }}
            />
          </div>
          {paragraphs.length > 0 && <ReadingFoot paragraphs={paragraphs} read={place.read} />}
        </>
      ),
    },
    {
      id: 'asked',
      title: say('evaluator.tabAsked'),
      panelClassName: 'doc',
      content: <AskedPane view={view} />,
    },
    {
      id: 'guide',
      title: say('evaluator.tabGuide'),
      panelClassName: 'doc',
      content: <GuidePane steps={view.scale} chosen={inHand.draft.score} />,
    },
  ]
  return (
    <section className="read card" aria-label={say('evaluator.reading')} data-area>
      <Tabs label={say('evaluator.whatToRead')} items={items} selected={tab} onSelect={onTab} />
    </section>
  )
}
