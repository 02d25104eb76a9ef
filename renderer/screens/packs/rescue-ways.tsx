import { CircleCheck, KeyRound, UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { PacksView } from '../../../shared/views/packs.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Doing } from '../../use-doing.ts'
import { RecoveryKey } from './recovery-key.tsx'
import { SecondLead } from './second-lead.tsx'

interface RescueWaysProps {
  readonly view: PacksView
  readonly doing: Doing
}

/** What opens the evaluation where this laptop is lost: a printed key, and another person. */
export function RescueWays({ view, doing }: RescueWaysProps): ReactNode {
  const say = useSay()
  const { recoveryKey, secondLead } = view.rescue
  const [secret, setSecret] = useState<string>()
  const [naming, setNaming] = useState(false)
  const isReady = recoveryKey || secondLead !== undefined
  return (
    <>
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
    </>
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
