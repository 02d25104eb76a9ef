import { Lock } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Doing } from '../../use-doing.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'

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
        <AskDialog
          title={say('lead.packs.publish.sure')}
          doIt={say('lead.packs.publish.do')}
          doing={doing}
          onClose={() => {
            setAsking(false)
          }}
          onDo={() => {
            setAsking(false)
            void doing.act({ type: 'PublishProcurement' })
          }}
        >
          <p>{say('lead.packs.publish.means')}</p>
        </AskDialog>
      )}
    </Card>
  )
}
