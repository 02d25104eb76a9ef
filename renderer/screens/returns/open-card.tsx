import { LockOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { useWhen } from '../../ui/when.ts'
import type { Returns } from './use-returns.ts'

/** Until the returns are opened the lead sees counts only. */
export function OpenCard({ returns }: { readonly returns: Returns }): ReactNode {
  const say = useSay()
  const when = useWhen()
  const { opened, people } = returns.view
  const hasAny = people.some(({ devices, isOnPaper }) => devices.length > 0 || isOnPaper)
  return (
    <Card title={say('lead.returns.open.title')}>
      {opened ? (
        <>
          <p>{say('lead.returns.open.opened', { when: when(opened.at) })}</p>
          {opened.reason !== '' && (
            <p className="hint">{say('lead.returns.open.reasonWas', { reason: opened.reason })}</p>
          )}
        </>
      ) : (
        <>
          <p className="hint">{say('lead.returns.open.text')}</p>
          {hasAny && (
            <Button
              kind="second"
              before={LockOpen}
              onPress={() => {
                returns.setConfirming(true)
              }}
            >
              {say('lead.returns.open.do')}
            </Button>
          )}
        </>
      )}
    </Card>
  )
}
