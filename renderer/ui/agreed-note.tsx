import { ArrowRight } from 'lucide-react'
import type { AgreedHere } from '../../shared/views/sent.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { hashOf } from '../route.ts'
import { Banner } from './banner.tsx'
import { LinkButton } from './link-button.tsx'
import { useSay } from './say.tsx'

interface AgreedNoteProps {
  readonly agreed: AgreedHere
  readonly evaluation: EvaluationKey
}

/** The way to what the panel agreed, where it lies on this laptop. */
export function AgreedNote({ agreed, evaluation }: AgreedNoteProps) {
  const say = useSay()
  if (agreed === undefined) return null
  const toRead = agreed === 'to-read'
  return (
    <Banner
      kind={toRead ? 'warn' : 'good'}
      actions={
        <LinkButton
          kind={toRead ? 'primary' : 'second'}
          after={ArrowRight}
          href={hashOf({ screen: 'agreed', evaluation })}
        >
          {say(toRead ? 'evaluator.agreed.read' : 'evaluator.agreed.look')}
        </LinkButton>
      }
    >
      <p>{say(toRead ? 'evaluator.agreed.toRead' : 'evaluator.agreed.isAnswered')}</p>
    </Banner>
  )
}
