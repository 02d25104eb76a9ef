import { Lock, LockOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { TendersView } from '../../../shared/views/tenders.ts'
import { hashOf } from '../../route.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'

interface SealCardProps {
  readonly seal: TendersView['seal']
  readonly evaluation: EvaluationKey
}

/** Whether prices may be seen yet, and what they wait for. */
export function SealCard({ seal: { isSealed, agreed, of }, evaluation }: SealCardProps): ReactNode {
  const say = useSay()
  return (
    <section className="card seal" aria-labelledby="seal-title">
      <span className="seal-glyph" aria-hidden="true">
        <Icon of={isSealed ? Lock : LockOpen} />
      </span>
      <div>
        <h2 id="seal-title">{say(isSealed ? 'lead.tenders.seal.title' : 'lead.tenders.seal.openTitle')}</h2>
        <p>{say(isSealed ? 'lead.tenders.seal.text' : 'lead.tenders.seal.openText', { of, agreed })}</p>
        {!isSealed && (
          <LinkButton kind="quiet" small href={hashOf({ screen: 'tenders', evaluation, page: 'prices' })}>
            {say('lead.tenders.seal.enter')}
          </LinkButton>
        )}
      </div>
    </section>
  )
}
