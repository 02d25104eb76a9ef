import { type ReactNode, useState } from 'react'
import type { Command } from '../../../shared/evaluation/command.ts'
import type { QuestionId } from '../../../shared/identifiers.ts'
import { TEXT_MAXIMUM } from '../../../shared/procurement/procurement.ts'
import { newBidderId } from '../../../shared/tenders/names.ts'
import type { TendersView, TenderView } from '../../../shared/views/tenders.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { MomentLine } from '../../ui/moment-line.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import type { Doing } from '../../use-doing.ts'

interface BidderDialogProps {
  readonly view: TendersView
  readonly doing: Doing
  /** The tender to be mended; undefined for a new one. */
  readonly tender: TenderView | undefined
  readonly onClose: () => void
}

/** A bidder entered by hand: name, when the tender came, and the answers, each pasted into its box or left out. */
export function BidderDialog({ view, doing, tender, onClose }: BidderDialogProps): ReactNode {
  const say = useSay()
  const announce = useAnnounce()
  const [name, setName] = useState(tender?.name ?? '')
  const [received, setReceived] = useState(tender?.received)
  const [texts, setTexts] = useState<ReadonlyMap<QuestionId, string>>(
    new Map(tender?.answers.map(({ question, text }) => [question, text])),
  )
  const [error, setError] = useState<string>()

  async function enter() {
    setError(undefined)
    if (name.trim() === '') {
      setError(say('lead.tenders.dialog.nameFirst'))
      return
    }
    const answers = view.questions.flatMap(({ question }) => {
      const text = (texts.get(question) ?? '').trim()
      return text === '' ? [] : { question, text }
    })
    const about = { name: name.trim(), answers, ...(received !== undefined && { received }) }
    const taken = new Set<string>(view.rows.map(({ bidder }) => bidder))
    const isDone = await (tender === undefined
      ? doing.act({ type: 'ReceiveTender', bidder: newBidderId(name, taken), ...about })
      : doing.act(
          { type: 'CorrectTender', bidder: tender.bidder, ...about },
          {
            name: say('lead.undo.tender', { bidder: about.name }),
            commands: [correcting(tender)],
          },
        ))
    if (!isDone) return
    announce(say('lead.tenders.dialog.done', { bidder: name.trim() }))
    onClose()
  }
  return (
    <AskDialog
      title={
        tender === undefined
          ? say('lead.tenders.dialog.add')
          : say('lead.tenders.dialog.correct', { bidder: tender.name })
      }
      doIt={say(tender === undefined ? 'lead.tenders.dialog.addDo' : 'lead.tenders.dialog.correctDo')}
      doing={doing}
      onClose={onClose}
      onDo={() => void enter()}
    >
      <TextLine
        label={say('lead.tenders.dialog.name')}
        value={name}
        onChange={setName}
        maxLength={500}
        error={error}
      />
      <MomentLine
        label={say('lead.tenders.dialog.received')}
        hint={say('lead.tenders.dialog.receivedHint')}
        value={received}
        onChange={setReceived}
      />
      <p className="hint">{say('lead.tenders.dialog.answersHint')}</p>
      {view.questions.map(({ question, number, title }) => {
        const text = texts.get(question) ?? ''
        return (
          <Disclosure
            key={question}
            title={say(text.trim() === '' ? 'lead.tenders.dialog.noAnswer' : 'lead.tenders.dialog.answer', {
              number,
              title,
            })}
          >
            <TextArea
              label={say('lead.tenders.dialog.answerOf', { number })}
              value={text}
              onChange={(changed) => {
                setTexts(new Map([...texts, [question, changed]]))
              }}
              maxLength={TEXT_MAXIMUM}
              rows={6}
            />
          </Disclosure>
        )
      })}
    </AskDialog>
  )
}

/** Enters a tender as it stands now. */
function correcting({ bidder, name, answers, received }: TenderView): Command {
  return {
    type: 'CorrectTender',
    ...{ bidder, name },
    answers: answers.flatMap(({ question, text }) => (text === '' ? [] : { question, text })),
    ...(received !== undefined && { received }),
  }
}
