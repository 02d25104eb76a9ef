import { CircleCheck, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'
import { BackupLine } from './folders-backup.tsx'
import { OrderChoice } from './order-choice.tsx'
import { RescueWays } from './rescue-ways.tsx'
import type { Packs } from './use-packs.ts'

/** Before the first pack: what opens the evaluation where this laptop is lost. One of two ways is enough. */
export function FirstPack({ packs }: { readonly packs: Packs }): ReactNode {
  const say = useSay()
  const { view, doing } = packs
  const { recoveryKey, secondLead } = view.rescue
  const isReady = recoveryKey || secondLead !== undefined
  return (
    <Card title={say('lead.packs.first.title')} className="first-pack">
      <p>{say(isReady ? 'lead.packs.first.then' : 'lead.packs.first.text')}</p>
      <div className="ways">
        <RescueWays view={view} doing={doing} />
        <OrderChoice packs={packs} />
        <HideBidders packs={packs} />
      </div>
      <BackupLine />
    </Card>
  )
}

/** Only before the first pack, as a pack cannot be made to forget a name. */
function HideBidders({ packs: { view, setDialog } }: { readonly packs: Packs }) {
  const say = useSay()
  return (
    <p className="hide-bidders">
      {view.biddersHidden ? (
        <span className="ready">
          <Icon of={CircleCheck} />
          {say('lead.packs.hide.done')}
        </span>
      ) : (
        <Button
          kind="quiet"
          small
          before={EyeOff}
          onPress={() => {
            setDialog({ kind: 'hide' })
          }}
        >
          {say('lead.packs.hide.open')}
        </Button>
      )}
    </p>
  )
}
