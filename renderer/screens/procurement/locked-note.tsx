import type { ReactNode } from 'react'
import { hashOf } from '../../route.ts'
import { Banner } from '../../ui/banner.tsx'
import { useDates } from '../../ui/dates.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import type { ProcurementWork } from './use-procurement.ts'

/** After publishing: why nothing can be changed here, and where a question can be made clearer. */
export function LockedNote({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  const dates = useDates()
  const { published, frame } = work.view
  if (!published) return null
  return (
    <Banner
      kind="info"
      actions={
        <LinkButton kind="second" small href={hashOf({ screen: 'packs', evaluation: frame.evaluation })}>
          {say('lead.procurement.toClarify')}
        </LinkButton>
      }
    >
      <p>{say('lead.procurement.locked', { day: dates.dayOf(published.at) })}</p>
    </Banner>
  )
}
