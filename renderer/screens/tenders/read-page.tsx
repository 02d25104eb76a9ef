import { type ReactNode, useState } from 'react'
import type { BidderId, QuestionId } from '../../../shared/identifiers.ts'
import type { TendersView, TenderView } from '../../../shared/views/tenders.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { useView } from '../../use-view.ts'
import { TenderAnswerText } from './tender-answer-text.tsx'
import { TenderFiles } from './tender-files.tsx'

/** One answer after the other, by bidder and question. */
export function ReadPage({ view }: { readonly view: TendersView }): ReactNode {
  const say = useSay()
  const [bidder, setBidder] = useState(view.rows[0]?.bidder)
  const [question, setQuestion] = useState(view.questions[0]?.question)
  if (bidder === undefined || question === undefined)
    return (
      <Card title={say('lead.tenders.page.answers')}>
        <p>{say('lead.tenders.empty')}</p>
      </Card>
    )
  return (
    <>
      <div className="read-choice">
        <SelectLine
          label={say('lead.tenders.col.bidder')}
          options={view.rows.map((one) => ({ value: one.bidder, words: one.name }))}
          value={bidder}
          onChange={setBidder}
        />
        <SelectLine
          label={say('lead.tenders.read.question')}
          options={view.questions.map((one) => ({
            value: one.question,
            words: say('lead.results.numbered', { number: one.number, title: one.title }),
          }))}
          value={question}
          onChange={setQuestion}
        />
      </div>
      <Read key={bidder} view={view} bidder={bidder} question={question} />
    </>
  )
}

interface ReadProps {
  readonly view: TendersView
  readonly bidder: BidderId
  readonly question: QuestionId
}

function Read({ view, bidder, question }: ReadProps) {
  const say = useSay()
  const { viewed } = useView({ view: 'tender', evaluation: view.frame.evaluation, bidder })
  if (viewed.kind === 'loading') return <Waiting />
  if (viewed.kind === 'failed')
    return (
      <Banner kind="danger" isAlert>
        <p>{viewed.sentence ?? say('common.noAnswer')}</p>
      </Banner>
    )
  return <Tender view={view} tender={viewed.view} question={question} />
}

interface TenderProps {
  readonly view: TendersView
  readonly tender: TenderView
  readonly question: QuestionId
}

function Tender({ view, tender, question }: TenderProps) {
  const say = useSay()
  const asked = view.questions.find((one) => one.question === question)
  const answer = tender.answers.find((one) => one.question === question)
  if (!asked || !answer) return null
  const { words, wordLimit, over, files } = answer
  return (
    <div className="tender-columns">
      <Card
        title={say('lead.tenders.read.title', { number: asked.number, title: asked.title })}
        note={
          wordLimit === undefined
            ? say('lead.tenders.read.words', { words })
            : say('lead.tenders.read.wordsLimit', { words, limit: wordLimit })
        }
      >
        {over > 0 && (
          <Banner kind="warn">
            <p>{say('lead.tenders.read.over', { over })}</p>
          </Banner>
        )}
        <TenderAnswerText paragraphs={answer.paragraphs} />
      </Card>
      <div className="tender-side">
        <Card title={say('lead.tenders.read.files')}>
          <TenderFiles files={files} none={say('lead.tenders.read.noFiles')} />
        </Card>
        <Card title={say('lead.tenders.read.wholeFiles')}>
          <TenderFiles files={tender.files} none={say('lead.tenders.read.noFiles')} />
        </Card>
      </div>
    </div>
  )
}
