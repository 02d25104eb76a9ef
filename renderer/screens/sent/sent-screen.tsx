import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { CannotOpen, Waiting } from '../../ui/waiting.tsx'
import { useView } from '../../use-view.ts'
import { Sent } from './sent.tsx'

/** After sending, and whenever somebody comes back to it. */
export function SentScreen({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const { viewed, reload } = useView({ view: 'sent', evaluation })
  if (viewed.kind === 'shown') return <Sent view={viewed.view} reload={reload} />
  return (
    <PlainFrame>
      {viewed.kind === 'loading' ? (
        <Waiting />
      ) : (
        <CannotOpen
          sentence={viewed.sentence}
          back={hashOf({ screen: 'work', evaluation })}
          onRetry={reload}
        />
      )}
    </PlainFrame>
  )
}
