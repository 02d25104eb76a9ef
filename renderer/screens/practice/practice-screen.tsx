import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { CannotOpen, Waiting } from '../../ui/waiting.tsx'
import { useView } from '../../use-view.ts'
import { Practice } from './practice.tsx'

/** An invented answer to a harmless question, scored like a real one. */
export function PracticeScreen({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const { viewed, reload } = useView({ view: 'practice', evaluation })
  if (viewed.kind === 'shown') return <Practice view={viewed.view} />
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
