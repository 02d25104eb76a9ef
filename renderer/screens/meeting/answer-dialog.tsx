import { useEffect, useRef } from 'react'
import type { Evidence } from '../../../shared/evaluation/reason.ts'
import type { MeetingView } from '../../../shared/views/meeting.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useSay } from '../../ui/say.tsx'

interface AnswerDialogProps {
  readonly view: MeetingView
  readonly evidence: Evidence
  readonly onClose: () => void
}

/** The bidder's answer beside the talk, at the place that a reason rests on. */
export function AnswerDialog({ view, evidence, onClose }: AnswerDialogProps) {
  const say = useSay()
  const { bidder, board } = view
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' })
    place.current?.focus({ preventScroll: true })
  }, [])
  const quoted = bidder.answer.findIndex((paragraph) => paragraph.includes(evidence.quote))
  const [, number] = /^paragraph (\d+)/iu.exec(evidence.where) ?? []
  const isHere = (index: number) =>
    number === undefined ? evidence.quote !== '' && index === quoted : String(index + 1) === number
  return (
    <Dialog
      title={say('lead.meeting.answerOf', { bidder: bidder.name })}
      hint={board.question.title}
      isOpen
      wide
      onClose={onClose}
    >
      <div className="dialog-body">
        {evidence.quote !== '' && (
          <blockquote className="answer-quote">
            <p>{evidence.quote}</p>
            <footer className="hint">{evidence.where}</footer>
          </blockquote>
        )}
        <ol className="read-paras">
          {bidder.answer.map((paragraph, index) => (
            <li
              key={index}
              ref={isHere(index) ? place : undefined}
              tabIndex={-1}
              className={isHere(index) ? 'here' : undefined}
            >
              {paragraph}
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  )
}
