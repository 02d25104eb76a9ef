import { LockOpen } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { TEXT_MAXIMUM } from '../../../shared/procurement/procurement.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Returns } from './use-returns.ts'

const meanings = ['lead.returns.open.means1', 'lead.returns.open.means2', 'lead.returns.open.means3'] as const

/** A page of its own, as opening cannot be undone. */
export function ConfirmOpening({ returns }: { readonly returns: Returns }): ReactNode {
  const say = useSay()
  const { view, doing, setConfirming } = returns
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    page.current?.focus()
  }, [])
  const isMissing = view.missing.length > 0

  async function open() {
    const missing = isMissing && reason.trim() === '' ? say('lead.progress.interest.reasonFirst') : undefined
    setError(missing)
    if (missing !== undefined) return
    if (await doing.act({ type: 'OpenReturns', reason: reason.trim() })) setConfirming(false)
  }
  return (
    <div ref={page} tabIndex={-1} className="confirm-opening">
      <Card title={say('lead.returns.open.title')}>
        <ul className="means">
          {meanings.map((id) => (
            <li key={id}>{say(id)}</li>
          ))}
        </ul>
        {isMissing && (
          <>
            <Banner kind="warn">
              <p>{say('lead.returns.open.missing', { people: view.missing.join(', ') })}</p>
            </Banner>
            <TextArea
              label={say('lead.returns.open.why')}
              hint={say('lead.scoring.reasonKept')}
              value={reason}
              onChange={setReason}
              maxLength={TEXT_MAXIMUM}
              rows={3}
            />
          </>
        )}
        <p className="dialog-error" role="alert">
          {error}
        </p>
        <div className="row">
          <Button
            kind="second"
            onPress={() => {
              setConfirming(false)
            }}
          >
            {say('lead.returns.open.notYet')}
          </Button>
          <Button kind="primary" before={LockOpen} isPending={doing.busy} onPress={() => void open()}>
            {say('lead.returns.open.yes')}
          </Button>
        </div>
      </Card>
    </div>
  )
}
