import { Lock } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Doing } from '../../use-doing.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'

/** What is asked must not change once people score it: it is published before the first pack. */
export function PublishFirst({ doing }: { readonly doing: Doing }): ReactNode {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  return (
    <Card title={say('lead.packs.publish.title')}>
      <p>{say('lead.packs.publish.text')}</p>
      <div className="row">
        <Button
          kind="primary"
          before={Lock}
          onPress={() => {
            setAsking(true)
          }}
        >
          {say('lead.packs.publish.open')}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={say('lead.packs.publish.sure')}
          text={say('lead.packs.publish.means')}
          doIt={say('lead.packs.publish.do')}
          isPending={doing.busy}
          onClose={() => {
            setAsking(false)
          }}
          onDo={() => {
            setAsking(false)
            void doing.act({ type: 'PublishProcurement' })
          }}
        />
      )}
    </Card>
  )
}
