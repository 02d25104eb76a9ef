import { useState } from 'react'
import type { ReturnDevice, ReturnPerson } from '../../../shared/views/returns.ts'
import { Choices } from '../../ui/choices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { useWhen } from '../../ui/when.ts'
import type { Returns } from './use-returns.ts'

interface ForkDialogProps {
  readonly person: ReturnPerson
  readonly device: ReturnDevice
  readonly returns: Returns
  readonly onClose: () => void
}

const DIGITS_SHOWN = 8

/** One laptop's work that was carried on in two places: which of them counts. */
export function ForkDialog({ person, device, returns: { doing }, onClose }: ForkDialogProps) {
  const say = useSay()
  const when = useWhen()
  const [keep, setKeep] = useState<string>()
  const { member, title } = person

  async function decide(reason: string) {
    if (keep === undefined) return
    if (await doing.act({ type: 'ResolveFork', member, log: device.log, keep, reason })) onClose()
  }
  return (
    <ReasonDialog
      title={say('lead.returns.fork.title', { member: title })}
      doIt={say('lead.returns.fork.do')}
      doing={doing}
      onClose={onClose}
      problem={keep === undefined ? say('lead.returns.fork.which') : undefined}
      onDo={(reason) => void decide(reason)}
    >
      <p>{say('lead.returns.fork.text', { member: title })}</p>
      <Choices
        className="choices down"
        label={say('lead.returns.fork.which')}
        options={device.branches.map(({ head, entries, acceptedAt }) => ({
          value: head,
          words: say('lead.returns.fork.branch', {
            entries,
            when: when(acceptedAt),
            head: head.slice(0, DIGITS_SHOWN),
          }),
        }))}
        value={keep}
        onChange={setKeep}
      />
    </ReasonDialog>
  )
}
