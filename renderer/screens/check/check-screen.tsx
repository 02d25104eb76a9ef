import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { CannotOpen, Waiting } from '../../ui/waiting.tsx'
import { useView } from '../../use-view.ts'
import { Check } from './check.tsx'

/** All scores once more, and the way to send them. */
export function CheckScreen({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const { viewed, reload } = useView({ view: 'check', evaluation })
  if (viewed.kind === 'shown') return <Check view={viewed.view} reload={reload} />
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
