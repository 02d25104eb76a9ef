import type { ReactNode } from 'react'
import { hashOf } from '../../route.ts'
import { Card } from '../../ui/card.tsx'
import { useDates } from '../../ui/dates.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import type { ProcurementWork } from './use-procurement.ts'
import { VersionsCard } from './versions-card.tsx'

interface PublishedCardProps {
  readonly work: ProcurementWork
  readonly published: { readonly hash: string; readonly at: string }
}

/** The frozen procurement: its hash in full, and what can be done about it now. */
export function PublishedCard({ work, published: { hash, at } }: PublishedCardProps): ReactNode {
  const say = useSay()
  const dates = useDates()
  const { evaluation } = work.view.frame
  return (
    <div className="publish-column">
      <Card title={say('lead.publish.published', { day: dates.dayOf(at) })}>
        <p>{say('lead.publish.hashText')}</p>
        <p>
          <code className="full-hash">{hash.replace(/(.{8})(?=.)/g, '$1 ')}</code>
        </p>
        <ul className="bullets">
          <li>{say('lead.publish.isFrozen')}</li>
          <li>{say('lead.publish.clarify')}</li>
        </ul>
        <div className="row">
          <LinkButton kind="primary" href={hashOf({ screen: 'tenders', evaluation, page: 'bidders' })}>
            {say('lead.publish.toTenders')}
          </LinkButton>
        </div>
      </Card>
      <VersionsCard work={work} />
    </div>
  )
}
