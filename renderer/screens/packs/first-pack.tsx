import { CircleCheck, EyeOff, KeyRound, UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'
import { BackupLine } from './folders-backup.tsx'
import { RecoveryKey } from './recovery-key.tsx'
import { SecondLead } from './second-lead.tsx'
import type { Packs } from './use-packs.ts'

/** Before the first pack: what opens the evaluation where this laptop is lost. One of two ways is enough. */
export function FirstPack({ packs }: { readonly packs: Packs }): ReactNode {
  const say = useSay()
  const { view, doing } = packs
  const { recoveryKey, secondLead } = view.rescue
  const [secret, setSecret] = useState<string>()
  const [naming, setNaming] = useState(false)
  const isReady = recoveryKey || secondLead !== undefined
  return (
    <Card title={say('lead.packs.first.title')} className="first-pack">
      <p>{say(isReady ? 'lead.packs.first.then' : 'lead.packs.first.text')}</p>
      <div className="ways">
        <section>
          <h3>
            <Icon of={KeyRound} />
            {say('lead.packs.first.recovery')}
          </h3>
          <p className="hint">{say('lead.packs.first.recoveryText')}</p>
          {recoveryKey ? (
            <Ready words={say('lead.packs.first.haveRecovery')} />
          ) : (
            <Button
              kind={isReady ? 'second' : 'primary'}
              isPending={doing.busy}
              onPress={() => {
                const { evaluation } = view.frame
                void doing.make({ type: 'MakeRecoveryKey', evaluation }, (made) => {
                  setSecret(made.recoveryKey)
                })
              }}
            >
              {say('lead.packs.first.makeRecovery')}
            </Button>
          )}
        </section>
        <section>
          <h3>
            <Icon of={UserPlus} />
            {say('lead.packs.first.second')}
          </h3>
          <p className="hint">{say('lead.packs.first.secondText')}</p>
          {secondLead === undefined ? (
            <Button
              kind="second"
              onPress={() => {
                setNaming(true)
              }}
            >
              {say('lead.packs.first.second')}
            </Button>
          ) : (
            <Ready words={say('lead.packs.first.haveSecond', { title: secondLead })} />
          )}
        </section>
        <HideBidders packs={packs} />
      </div>
      <BackupLine />
      {secret !== undefined && (
        <RecoveryKey
          secret={secret}
          title={view.frame.procurementTitle}
          onDone={() => {
            setSecret(undefined)
          }}
        />
      )}
      {naming && (
        <SecondLead
          doing={doing}
          onClose={() => {
            setNaming(false)
          }}
        />
      )}
    </Card>
  )
}

function Ready({ words }: { readonly words: string }) {
  return (
    <p className="ready">
      <Icon of={CircleCheck} />
      {words}
    </p>
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
