import { FileText } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { BidderId, QuestionId } from '../../../shared/identifiers.ts'
import type { TenderAnswer, TendersView, TenderView } from '../../../shared/views/tenders.ts'
import { go } from '../../route.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DocumentViewer } from '../../ui/document-viewer.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { useView } from '../../use-view.ts'
import { TenderAnswerText } from './tender-answer-text.tsx'
import { isReadable, TenderFiles, type OpenFile } from './tender-files.tsx'

interface ReadPageProps {
  readonly view: TendersView
  /** The first one where it is none of them. */
  readonly bidder: BidderId | undefined
}

/** One answer after the other, by bidder and question. */
export function ReadPage({ view, bidder: wanted }: ReadPageProps): ReactNode {
  const say = useSay()
  const bidder = (view.rows.find((row) => row.bidder === wanted) ?? view.rows[0])?.bidder
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
          onChange={(next) => {
            const { evaluation } = view.frame
            if (next !== undefined) void go({ screen: 'tenders', evaluation, page: 'answers', bidder: next })
          }}
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
  return <Tender key={question} view={view} tender={viewed.view} question={question} />
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
  const [open, setOpen] = useState(answer && onlyDocument(answer))
  if (!asked || !answer) return null
  const title = say('lead.tenders.read.title', { number: asked.number, title: asked.title })
  return (
    <div className="tender-columns">
      {open ? (
        <Card
          title={title}
          note={open.name}
          className="tender-document flush"
          actions={
            answer.paragraphs.length > 0 && (
              <Button
                kind="second"
                small
                before={FileText}
                onPress={() => {
                  setOpen(undefined)
                }}
              >
                {say('lead.tenders.read.written')}
              </Button>
            )
          }
        >
          <DocumentViewer key={open.href} href={open.href} name={open.name} />
        </Card>
      ) : (
        <Written title={title} answer={answer} />
      )}
      <div className="tender-side">
        <Card title={say('lead.tenders.read.files')}>
          <TenderFiles
            files={answer.files}
            none={say('lead.tenders.read.noFiles')}
            open={open?.id ?? NONE}
            onRead={setOpen}
          />
        </Card>
        <Card title={say('lead.tenders.read.wholeFiles')}>
          <TenderFiles
            files={tender.files}
            none={say('lead.tenders.read.noFiles')}
            open={open?.id ?? NONE}
            onRead={setOpen}
          />
        </Card>
      </div>
    </div>
  )
}

/** No document has this number. */
const NONE = -1

/** What is open where nothing is written: the document that was sent instead. */
function onlyDocument({ paragraphs, files }: TenderAnswer): OpenFile | undefined {
  return paragraphs.length === 0 ? files.find(isReadable) : undefined
}

function Written({ title, answer }: { readonly title: string; readonly answer: TenderAnswer }) {
  const say = useSay()
  const { words, wordLimit, over, paragraphs } = answer
  return (
    <Card
      title={title}
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
      <TenderAnswerText paragraphs={paragraphs} />
    </Card>
  )
}
