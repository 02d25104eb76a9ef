import { MessageSquarePlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { Interest } from './interests-card.tsx'
import type { Panel } from './use-panel.ts'

/** Every declaration and every decision, and who has not declared yet. */
export function InterestRegister({ panel }: { readonly panel: Panel }): ReactNode {
  const say = useSay()
  const { interests, undeclared, declared, toDeclare, withoutLinks } = panel.view
  return (
    <Card
      title={say('lead.panel.registerTitle')}
      note={say('lead.panel.declared', { count: declared, of: toDeclare })}
      className="register"
      actions={
        <Button
          kind="second"
          small
          before={MessageSquarePlus}
          onPress={() => {
            panel.setDialog({ kind: 'told' })
          }}
        >
          {say('lead.panel.told.open')}
        </Button>
      }
    >
      {interests.length === 0 ? (
        <p className="hint">{say('lead.panel.noLinks')}</p>
      ) : (
        <ul>
          {interests.map((interest) => (
            <li key={`${interest.member} ${interest.bidder}`}>
              <Interest interest={interest} panel={panel} />
            </li>
          ))}
        </ul>
      )}
      <p className="hint">{say('lead.panel.withoutLinks', { count: withoutLinks })}</p>
      {undeclared.length > 0 && (
        <p className="hint">{say('lead.panel.undeclared', { people: undeclared.join(', ') })}</p>
      )}
    </Card>
  )
}
