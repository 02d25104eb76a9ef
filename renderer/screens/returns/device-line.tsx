import { FileCheck, GitFork, ShieldX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ReturnDevice, ReturnPerson } from '../../../shared/views/returns.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import { useWhen } from '../../ui/when.ts'
import type { Returns } from './use-returns.ts'

interface DeviceLineProps {
  readonly device: ReturnDevice
  readonly person: ReturnPerson
  readonly returns: Returns
}

/** One laptop of a member: how far its work is here, and what to do about it. */
export function DeviceLine({ device, person, returns }: DeviceLineProps): ReactNode {
  const say = useSay()
  const when = useWhen()
  const { number, packVersion, entries, acceptedAt, submittedAt } = device
  return (
    <div className="device">
      <div className="device-words">
        <p>
          <b>{say('lead.returns.list.device', { number, version: packVersion })}</b> <Chips device={device} />
        </p>
        <p className="hint">
          {[
            acceptedAt === undefined
              ? undefined
              : say('lead.returns.list.entries', { entries, when: when(acceptedAt) }),
            submittedAt === undefined
              ? say('lead.returns.list.part')
              : say('lead.returns.list.sent', { when: when(submittedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <DeviceDo device={device} person={person} returns={returns} />
    </div>
  )
}

function Chips({ device: { isRevoked, isForked, verified } }: Pick<DeviceLineProps, 'device'>) {
  const say = useSay()
  const isChecked = verified === 'phone' || verified === 'in-person'
  return (
    <>
      {isRevoked ? (
        <span className="chip danger">{say('lead.returns.list.revoked')}</span>
      ) : (
        <span className={isChecked ? 'chip good' : 'chip'}>
          {say(isChecked ? 'lead.returns.list.checked' : 'lead.returns.list.notChecked')}
        </span>
      )}{' '}
      {isForked && <span className="chip warn">{say('lead.returns.list.forked')}</span>}
    </>
  )
}

function DeviceDo({ device, person, returns }: DeviceLineProps) {
  const say = useSay()
  const { view, doing, setDialog, setReady } = returns
  const { member, title } = person
  const { log, number } = device

  function makeReceipt() {
    const { evaluation } = view.frame
    void doing.make({ type: 'MakeReceipt', evaluation, member, log }, ({ files }) => {
      setReady({
        sentence: say('lead.returns.list.receiptReady', { member: title }),
        files,
        words: undefined,
      })
    })
  }
  return (
    <div className="device-do">
      {device.isForked && (
        <Button
          kind="second"
          small
          before={GitFork}
          aria-label={say('lead.returns.list.decideForkOf', { member: title })}
          onPress={() => {
            setDialog({ kind: 'fork', person, device })
          }}
        >
          {say('lead.returns.list.decideFork')}
        </Button>
      )}
      {!device.isRevoked && (
        <>
          <Button
            kind="second"
            small
            before={FileCheck}
            isPending={doing.busy}
            aria-label={say('lead.returns.list.receiptOf', { member: title, number })}
            onPress={makeReceipt}
          >
            {say('lead.returns.list.receipt')}
          </Button>
          <Button
            kind="quiet"
            small
            before={ShieldX}
            aria-label={say('lead.returns.list.stopOf', { member: title, number })}
            onPress={() => {
              setDialog({ kind: 'stop', person, device })
            }}
          >
            {say('lead.returns.list.stop')}
          </Button>
        </>
      )}
    </div>
  )
}
