import { useState } from 'react'
import type { AnswerName, ReturnPerson } from '../../../shared/views/returns.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { TickBox } from '../../ui/tick-box.tsx'
import type { Returns } from './use-returns.ts'

interface CorrectionDialogProps {
  readonly person: ReturnPerson
  readonly returns: Returns
  readonly onClose: () => void
}

/** Permission to change named answers after sending: a file for that laptop, with the reason. */
export function CorrectionDialog({ person, returns, onClose }: CorrectionDialogProps) {
  const say = useSay()
  const { doing, view, setReady } = returns
  const [chosen, setChosen] = useState<ReadonlySet<AnswerName>>(new Set())
  const { member, title, answers, devices } = person
  const device = devices.findLast(({ isRevoked, submittedAt }) => !isRevoked && submittedAt !== undefined)
  const questions = [...new Map(answers.map((answer) => [answer.question, answer])).values()]

  function allow(reason: string) {
    if (!device) return
    onClose()
    void doing.make(
      {
        type: 'AllowCorrection',
        evaluation: view.frame.evaluation,
        member,
        log: device.log,
        cells: [...chosen].map(({ bidder, question }) => ({ bidder, question })),
        reason,
      },
      ({ files }) => {
        setReady({
          sentence: say('lead.returns.correct.ready', { member: title }),
          files,
          words: undefined,
        })
      },
    )
  }
  function toggle(answer: AnswerName) {
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(answer)) after.add(answer)
      return after
    })
  }
  return (
    <ReasonDialog
      title={say('lead.returns.correct.title', { member: title })}
      doIt={say('lead.returns.correct.do')}
      doing={doing}
      onClose={onClose}
      problem={chosen.size === 0 ? say('lead.returns.correct.noneChosen') : undefined}
      onDo={allow}
    >
      <p>{say('lead.returns.correct.text')}</p>
      {questions.map(({ question, number, questionTitle }) => (
        <fieldset key={question} className="answers-of">
          <legend>{say('lead.returns.correct.question', { number, title: questionTitle })}</legend>
          {answers
            .filter((answer) => answer.question === question)
            .map((answer) => (
              <TickBox
                key={answer.bidder}
                isSelected={chosen.has(answer)}
                onChange={() => {
                  toggle(answer)
                }}
              >
                {answer.bidderName}
              </TickBox>
            ))}
        </fieldset>
      ))}
    </ReasonDialog>
  )
}
