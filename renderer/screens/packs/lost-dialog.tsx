import { useState } from 'react'
import type { PackRow } from '../../../shared/views/packs.ts'
import { Choices } from '../../ui/choices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import type { Packs } from './use-packs.ts'

interface LostDialogProps {
  readonly row: PackRow
  /** The six groups were not the same: nothing of this laptop counts, not even what is here. */
  readonly isWrong: boolean
  readonly packs: Packs
  readonly onClose: () => void
}

/** Stops a laptop. What was taken in before goes on counting, unless it is somebody else's. */
export function LostDialog({ row, isWrong, packs, onClose }: LostDialogProps) {
  const say = useSay()
  const { doing, issue, setChecking, setDialog } = packs
  const { member, title } = row
  const devices = row.devices.filter(
    ({ isRevoked, verified }) => !isRevoked && !(isWrong && verified !== undefined),
  )
  const [chosen, setChosen] = useState(devices[0]?.log)
  const device = devices.find(({ log }) => log === chosen)
  if (!device) {
    return (
      <AskDialog
        title={say('lead.packs.lost.title', { member: title })}
        doIt={say('lead.packs.menu.renew')}
        doing={doing}
        onClose={onClose}
        onDo={() => {
          issue([member])
        }}
      >
        <p>{say('lead.packs.lost.none', { member: title })}</p>
      </AskDialog>
    )
  }
  const name = say('lead.scoring.device', { number: device.number })

  async function stop(reason: string) {
    if (!device) return
    const from = isWrong ? 0 : device.entries
    if (!(await doing.act({ type: 'RevokeLog', member, log: device.log, from, reason }))) return
    setChecking(undefined)
    setDialog({ kind: 'renew', member })
  }
  return (
    <ReasonDialog
      title={say(isWrong ? 'lead.packs.lost.titleWrong' : 'lead.packs.lost.title', { member: title })}
      doIt={say('lead.packs.lost.do')}
      doing={doing}
      onClose={onClose}
      onDo={(reason) => void stop(reason)}
    >
      <p>
        {say(isWrong ? 'lead.packs.lost.textWrong' : 'lead.packs.lost.text', {
          device: name,
          member: title,
        })}
      </p>
      {devices.length > 1 && (
        <Choices
          className="choices"
          label={say('lead.packs.lost.which')}
          options={devices.map(({ log, number }) => ({
            value: log,
            words: say('lead.scoring.device', { number }),
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
    </ReasonDialog>
  )
}
