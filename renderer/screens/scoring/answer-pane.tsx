import type { RefObject } from 'react'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { ReadAloudButton } from '../../read-aloud/read-aloud-button.tsx'
import { useReadAloud } from '../../read-aloud/use-read-aloud.ts'
import { Tabs, type TabItem } from '../../ui/tabs.tsx'
import { useSay } from '../../ui/say.tsx'
import { AskedPane } from './asked-pane.tsx'
import { GuidePane } from './guide-pane.tsx'
import { TheirAnswer, type TheirAnswerProps } from './their-answer.tsx'
import type { DraftInHand } from './use-draft.ts'
import { useOneParagraph } from './use-one-paragraph.ts'
import { WRITTEN, type Reading, type ReadingTab } from './use-reading.ts'
import type { ReasonBoxes } from './use-reason-boxes.ts'

interface AnswerPaneProps {
  readonly view: ScoringView
  readonly inHand: DraftInHand
  /** The part that scrolls. */
  readonly answer: RefObject<HTMLDivElement | null>
  readonly reading: Reading
  readonly onUse: ReasonBoxes['useQuotes']
  /** A private note about words of the answer; where there is none, nothing offers it. */
  readonly onNote?: TheirAnswerProps['onNote'] | undefined
  readonly isSent: boolean
}

/** What there is to read: the answer, what was asked, what the scores mean. */
export function AnswerPane(pane: AnswerPaneProps) {
  const { view, inHand, answer, reading, onUse, onNote, isSent } = pane
  const say = useSay()
  const { paragraphs } = view
  const one = useOneParagraph(answer, inHand.draft.place.paragraph)
  const readAloud = useReadAloud({
    key: `${view.frame.evaluation} ${view.question.id} ${view.bidder.id}`,
    paragraphs,
    pane: answer,
    isHere: reading.shown === WRITTEN,
    firstParagraph: () => one.only ?? inHand.latest().place.paragraph,
    onParagraph: (paragraph) => {
      reading.setTab('answer')
      reading.choose(WRITTEN)
      one.goTo(paragraph)
    },
  })
  const items: readonly TabItem<ReadingTab>[] = [
    {
      id: 'answer',
      title: say('evaluator.tabAnswer'),
      panelClassName: 'read-panel',
      content: (
        <TheirAnswer
          view={view}
          inHand={inHand}
          answer={answer}
          reading={reading}
          one={one}
          readAloud={readAloud}
          onUse={onUse}
          onNote={onNote}
          isSent={isSent}
        />
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
      <Tabs
        label={say('evaluator.whatToRead')}
        items={items}
        selected={reading.tab}
        onSelect={reading.setTab}
        tools={reading.shown === WRITTEN && <ReadAloudButton readAloud={readAloud} />}
      />
    </section>
  )
}
