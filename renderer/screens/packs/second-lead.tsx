import { useState } from 'react'
import { commandSchema } from '../../../shared/evaluation/command.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import type { Doing } from '../../use-doing.ts'

interface SecondLeadProps {
  readonly doing: Doing
  readonly onClose: () => void
}

/** Another person whose laptop can open the evaluation: a role, and the public half of their key. */
export function SecondLead({ doing, onClose }: SecondLeadProps) {
  const say = useSay()
  const [title, setTitle] = useState('')
  const [recipient, setRecipient] = useState('')
  const [isTried, setTried] = useState(false)
  const named = commandSchema.safeParse({
    type: 'NameSecondLead',
    title,
    recipient: recipient.replace(/\s/g, ''),
  })
  const wrong = (field: string) =>
    isTried && !named.success && named.error.issues.some(({ path }) => path[0] === field)

  async function name() {
    setTried(true)
    if (named.success && (await doing.act(named.data))) onClose()
  }
  return (
    <AskDialog
      title={say('lead.packs.first.second')}
      doIt={say('lead.packs.first.name')}
      doing={doing}
      onClose={onClose}
      onDo={() => void name()}
    >
      <p>{say('lead.packs.first.secondText')}</p>
      <TextLine
        label={say('lead.packs.first.role')}
        hint={say('lead.packs.first.roleHint')}
        value={title}
        onChange={setTitle}
        maxLength={500}
        error={wrong('title') ? say('lead.packs.first.roleFirst') : undefined}
      />
      <TextLine
        label={say('lead.packs.first.address')}
        hint={say('lead.packs.first.addressHint')}
        value={recipient}
        onChange={setRecipient}
        maxLength={200}
        error={wrong('recipient') ? say('lead.packs.first.addressWrong') : undefined}
      />
    </AskDialog>
  )
}
