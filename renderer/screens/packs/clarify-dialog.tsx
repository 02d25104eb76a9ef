import { useState } from 'react'
import type { QuestionId } from '../../../shared/identifiers.ts'
import { TEXT_MAXIMUM } from '../../../shared/procurement/procurement.ts'
import { Choices } from '../../ui/choices.tsx'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Packs } from './use-packs.ts'

interface ClarifyDialogProps {
  readonly packs: Packs
  readonly onClose: () => void
}

/** Words beside a question that was published; it is asked again, and whoever scores it needs a new pack. */
export function ClarifyDialog({ packs, onClose }: ClarifyDialogProps) {
  const say = useSay()
  const { view, doing } = packs
  const [question, setQuestion] = useState<QuestionId>()
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const chosen = view.questions.find((one) => one.question === question)

  async function clarify() {
    const missing = !chosen
      ? say('lead.packs.clarify.which')
      : text.trim() === ''
        ? say('lead.packs.clarify.words')
        : undefined
    setError(missing)
    if (missing !== undefined || !chosen) return
    const clarified = { type: 'ClarifyQuestion', question: chosen.question, text: text.trim() } as const
    if (await doing.act(clarified)) onClose()
  }
  return (
    <AskDialog
      title={say('lead.packs.clarify.title')}
      doIt={say('lead.packs.clarify.do')}
      doing={doing}
      problem={error}
      onClose={onClose}
      onDo={() => void clarify()}
    >
      <p>{say('lead.packs.clarify.text')}</p>
      <Choices
        className="choices down"
        label={say('lead.packs.clarify.which')}
        options={view.questions.map((one) => ({
          value: one.question,
          words: say('lead.packs.clarify.option', { number: one.number, title: one.title }),
        }))}
        value={question}
        onChange={setQuestion}
      />
      <TextArea
        label={say('lead.packs.clarify.words')}
        value={text}
        onChange={setText}
        maxLength={TEXT_MAXIMUM}
        rows={4}
      />
      {chosen && (
        <p className="hint">{say('lead.packs.clarify.who', { people: chosen.scorers.join(', ') })}</p>
      )}
    </AskDialog>
  )
}
