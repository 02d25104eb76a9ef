import { FilePlus2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { RecentEvaluation } from '../../../shared/views/start.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import { NewTenderDialog } from './new-tender-dialog.tsx'

/** For a lead: the beginning of a tender. */
export function NewTender({ recent }: { readonly recent: readonly RecentEvaluation[] }): ReactNode {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  return (
    <section className="new-tender" aria-labelledby="new-title">
      <h2 id="new-title">{say('start.newTitle')}</h2>
      <div className="card">
        <p>{say('start.newText')}</p>
        <Button
          kind="second"
          before={FilePlus2}
          onPress={() => {
            setAsking(true)
          }}
        >
          {say('start.newButton')}
        </Button>
      </div>
      {asking && (
        <NewTenderDialog
          earlier={recent.filter(({ role }) => role === 'lead')}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
    </section>
  )
}
