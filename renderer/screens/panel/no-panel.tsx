import { Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

/** Before the first member: what will be here, and the one next thing. */
export function NoPanel(): ReactNode {
  const say = useSay()
  return (
    <section className="card empty-panel">
      <Icon of={Users} />
      <h2>{say('lead.panel.empty.title')}</h2>
      <p>{say('lead.panel.empty.text')}</p>
    </section>
  )
}
