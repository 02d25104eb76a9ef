import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PackRow } from '../../../shared/views/packs.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { useSay, Words } from '../../ui/say.tsx'
import type { Packs } from './use-packs.ts'

/** Whether the laptop that opened the pack is the member's own: six groups, compared by another way. */
export function CheckCard({ row, packs }: { readonly row: PackRow; readonly packs: Packs }): ReactNode {
  const say = useSay()
  const announce = useAnnounce()
  const { doing, setChecking, setDialog } = packs
  const { member, title } = row
  const device = row.devices.find(({ verified, isRevoked }) => verified === undefined && !isRevoked)
  if (!device) return null
  const { log, fingerprint } = device

  async function verify(method: 'phone' | 'in-person') {
    if (!(await doing.act({ type: 'VerifyIdentity', member, log, method }))) return
    announce(say('lead.packs.check.checked', { member: title }))
    setChecking(undefined)
  }
  return (
    <Card
      title={say('lead.packs.check.title', { member: title })}
      note={say('lead.packs.check.time')}
      className="check-card"
    >
      {fingerprint ? (
        <>
          <p>
            <Words id="lead.packs.check.ask" />
          </p>
          <Fingerprint label={say('lead.packs.check.groups', { member: title })} groups={fingerprint} />
          <p className="hint">{say('lead.packs.check.text')}</p>
        </>
      ) : (
        <p>{say('lead.packs.check.unknown')}</p>
      )}
      <div className="row">
        <Button
          kind="second"
          before={X}
          onPress={() => {
            setDialog({ kind: 'not-same', member })
          }}
        >
          {say('lead.packs.check.different')}
        </Button>
        {fingerprint && (
          <Button
            kind="primary"
            className="grow"
            before={Check}
            isPending={doing.busy}
            onPress={() => void verify('phone')}
          >
            {say('lead.packs.check.same')}
          </Button>
        )}
      </div>
      <div className="row">
        <Button kind="quiet" small isPending={doing.busy} onPress={() => void verify('in-person')}>
          {say('lead.packs.check.inPerson')}
        </Button>
        <Button
          kind="quiet"
          small
          onPress={() => {
            setChecking(undefined)
          }}
        >
          {say('lead.scoring.notNow')}
        </Button>
      </div>
    </Card>
  )
}
