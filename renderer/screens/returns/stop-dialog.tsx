import type { ReturnDevice, ReturnPerson } from '../../../shared/views/returns.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Returns } from './use-returns.ts'

interface StopDialogProps {
  readonly person: ReturnPerson
  readonly device: ReturnDevice
  readonly returns: Returns
  readonly onClose: () => void
}

/** A laptop that is lost or not the member's: nothing new from it counts. */
export function StopDialog({ person, device, returns: { doing }, onClose }: StopDialogProps) {
  const say = useSay()
  const { member, title } = person
  const name = say('lead.scoring.device', { number: device.number })

  async function stop(reason: string) {
    if (await doing.act({ type: 'RevokeLog', member, log: device.log, from: device.entries, reason }))
      onClose()
  }
  return (
    <ReasonDialog
      title={say('lead.packs.lost.title', { member: title })}
      doIt={say('lead.packs.lost.do')}
      doing={doing}
      onClose={onClose}
      onDo={(reason) => void stop(reason)}
    >
      <p>{say('lead.packs.lost.text', { device: name, member: title })}</p>
    </ReasonDialog>
  )
}
