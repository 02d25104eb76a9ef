import { ArrowLeft } from 'lucide-react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay } from '../../ui/say.tsx'

/** Somebody came here before the file from the lead did. */
export function NothingToRead({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const say = useSay()
  return (
    <div className="page-body one">
      <PageHeading title={say('evaluator.agreed.title')} />
      <p className="intro">{say('evaluator.agreed.none')}</p>
      <p>
        <LinkButton kind="second" before={ArrowLeft} href={hashOf({ screen: 'work', evaluation })}>
          {say('evaluator.backToWork')}
        </LinkButton>
      </p>
    </div>
  )
}
