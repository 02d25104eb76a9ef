import { type ReactNode, useState } from 'react'
import type { Basics } from '../../../shared/procurement/new-procurement.ts'
import type { RecentEvaluation } from '../../../shared/views/start.ts'
import { go } from '../../route.ts'
import { Choices } from '../../ui/choices.tsx'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { SelectLine } from '../../ui/select-line.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { createTender, type Beginning } from './create-tender.ts'

interface NewTenderDialogProps {
  /** Tenders on this laptop that a new one may be like. */
  readonly earlier: readonly RecentEvaluation[]
  readonly onClose: () => void
}

const names = ['title', 'reference', 'buyer'] as const

/** What a tender is called, and what it begins from. All of it can be changed afterwards. */
export function NewTenderDialog({ earlier, onClose }: NewTenderDialogProps): ReactNode {
  const say = useSay()
  const [basics, setBasics] = useState<Basics>({ title: '', reference: '', buyer: '' })
  const [from, setFrom] = useState<Beginning>('template')
  const [copied, setCopied] = useState(earlier[0]?.evaluation)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const beginnings = (['template', 'blank', 'copy'] as const).filter(
    (one) => one !== 'copy' || earlier.length > 0,
  )

  async function create() {
    setTried(true)
    if (names.some((name) => basics[name].trim() === '')) return
    setBusy(true)
    const made = await createTender(basics, from, copied, say)
    setBusy(false)
    if (made.kind === 'failed') setFailure(made.sentence ?? say('common.noAnswer'))
    else await go({ screen: 'procurement', evaluation: made.evaluation, page: 'details' })
  }
  return (
    <AskDialog
      title={say('start.newTitle')}
      doIt={say('start.newDo')}
      isPending={busy}
      problem={failure}
      onClose={onClose}
      onDo={() => void create()}
    >
      {names.map((name) => (
        <TextLine
          key={name}
          label={say(`lead.details.${name}`)}
          value={basics[name]}
          maxLength={500}
          error={tried && basics[name].trim() === '' ? say(`start.newNeeds.${name}`) : undefined}
          onChange={(text) => {
            setBasics({ ...basics, [name]: text })
          }}
        />
      ))}
      <Choices
        className="choices down"
        label={say('start.newFrom')}
        options={beginnings.map((beginning) => ({
          value: beginning,
          words: say('start.newFromWords', { beginning }),
        }))}
        value={from}
        onChange={setFrom}
      />
      {from === 'copy' && (
        <SelectLine
          label={say('start.newWhich')}
          options={earlier.map(({ evaluation, title, buyer }) => ({
            value: evaluation,
            words: say('start.newWhichWords', { title, buyer }),
          }))}
          value={copied}
          onChange={setCopied}
        />
      )}
      <p className="hint">{say('start.newFile')}</p>
    </AskDialog>
  )
}
