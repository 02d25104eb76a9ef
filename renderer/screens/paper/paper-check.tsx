import { Check } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { PaperQuestion, PaperView } from '../../../shared/views/paper.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { ScoreTile } from '../../ui/score-tile.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import type { Doing } from '../../use-doing.ts'

interface PaperCheckProps {
  readonly view: PaperView
  readonly doing: Doing
}

/** What was typed in, line by line, for whoever holds the paper and did not type. */
export function PaperCheck({ view, doing }: PaperCheckProps): ReactNode {
  const say = useSay()
  const [checker, setChecker] = useState('')
  const [isTried, setTried] = useState(false)
  const { questions, typed, of, transcriber, member } = view

  async function check() {
    setTried(true)
    if (checker.trim() === '') return
    await doing.act({ type: 'CheckTranscript', member, checker: checker.trim() })
  }
  return (
    <>
      <p>{say('lead.paper.checkText')}</p>
      {transcriber !== undefined && <p className="hint">{say('lead.paper.typedBy', { who: transcriber })}</p>}
      {questions.map((question) => (
        <CheckTable key={question.question} question={question} />
      ))}
      <div className="paper-foot">
        {typed < of && <p className="hint">{say('lead.paper.missing', { count: of - typed })}</p>}
        <TextLine
          label={say('lead.paper.checker')}
          hint={say('lead.paper.whoHint')}
          value={checker}
          onChange={setChecker}
          maxLength={500}
          error={isTried && checker.trim() === '' ? say('lead.paper.checkerFirst') : undefined}
        />
        <Button kind="primary" before={Check} isPending={doing.busy} onPress={() => void check()}>
          {say('lead.paper.asOnPaper')}
        </Button>
      </div>
    </>
  )
}

function CheckTable({ question }: { readonly question: PaperQuestion }) {
  const say = useSay()
  const { number, title, answers, scale } = question
  return (
    <Card title={say('lead.paper.question', { number, title })} className="flush">
      <table className="lead-table check-table">
        <thead>
          <tr>
            <th scope="col">{say('lead.paper.col.bidder')}</th>
            <th scope="col">{say('lead.paper.col.score')}</th>
            <th scope="col">{say('lead.paper.col.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ bidder, bidderName, typed }) => (
            <tr key={bidder}>
              <th scope="row">{bidderName}</th>
              <td>
                {typed ? (
                  <ScoreTile
                    score={typed.score}
                    ramp={scale.find(({ score }) => score === typed.score)?.ramp}
                    label={typed.score}
                  />
                ) : (
                  say('lead.packs.none')
                )}
              </td>
              <td className="reasons">
                {[typed?.good, typed?.worries]
                  .filter((text) => text !== undefined && text !== '')
                  .map((text, index) => (
                    <p key={index}>{text}</p>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
