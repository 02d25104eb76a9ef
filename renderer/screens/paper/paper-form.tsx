import { ArrowLeft, ArrowRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { PaperView } from '../../../shared/views/paper.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import type { Doing } from '../../use-doing.ts'
import { PaperAnswerForm } from './paper-answer-form.tsx'

interface PaperFormProps {
  readonly view: PaperView
  readonly doing: Doing
}

/** One question at a time, as on the sheets. */
export function PaperForm({ view, doing }: PaperFormProps): ReactNode {
  const say = useSay()
  const [at, setAt] = useState(() => firstToType(view))
  const [transcriber, setTranscriber] = useState(view.transcriber ?? '')
  const [isWhoMissing, setWhoMissing] = useState(false)
  const question = view.questions[at]
  if (!question) return null
  const { number, title, asked, clarification, answers, scale } = question
  return (
    <>
      <div className="paper-who">
        <TextLine
          label={say('lead.paper.who')}
          hint={say('lead.paper.whoHint')}
          value={transcriber}
          onChange={(text) => {
            setTranscriber(text)
            setWhoMissing(false)
          }}
          maxLength={500}
          error={isWhoMissing ? say('lead.paper.whoFirst') : undefined}
        />
      </div>
      <Card
        title={say('lead.paper.question', { number, title })}
        note={say('lead.paper.ofQuestions', { number: at + 1, count: view.questions.length })}
      >
        <p className="hint">{asked}</p>
        {clarification !== undefined && (
          <p className="hint">{say('lead.paper.clarified', { text: clarification })}</p>
        )}
        {answers.map((answer) => (
          <PaperAnswerForm
            key={`${question.question} ${answer.bidder}`}
            answer={answer}
            scale={scale}
            isPending={doing.busy}
            onSave={async (given) => {
              if (transcriber.trim() === '') {
                setWhoMissing(true)
                return
              }
              await doing.act({
                type: 'TranscribeScore',
                member: view.member,
                bidder: answer.bidder,
                question: question.question,
                score: given.score,
                reason: { good: given.good, worries: given.worries, evidence: [] },
                transcriber: transcriber.trim(),
              })
            }}
          />
        ))}
        <div className="row ends">
          <Button
            kind="second"
            before={ArrowLeft}
            isDisabled={at === 0}
            onPress={() => {
              setAt(at - 1)
            }}
          >
            {say('lead.paper.previous')}
          </Button>
          <Button
            kind="second"
            after={ArrowRight}
            isDisabled={at === view.questions.length - 1}
            onPress={() => {
              setAt(at + 1)
            }}
          >
            {say('lead.paper.next')}
          </Button>
        </div>
      </Card>
    </>
  )
}

/** Where typing stopped. */
function firstToType({ questions }: PaperView): number {
  const open = questions.findIndex(({ answers }) => answers.some(({ typed }) => !typed))
  return Math.max(open, 0)
}
