import type { EvaluationKey } from '../../../shared/views/request.ts'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { CannotOpen, Waiting } from '../../ui/waiting.tsx'
import { useView } from '../../use-view.ts'
import { Declarations } from './declarations.tsx'

/** Links with bidders: told before the first answer opens. */
export function DeclarationsScreen({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const { viewed, reload } = useView({ view: 'declarations', evaluation })
  if (viewed.kind === 'shown') return <Declarations view={viewed.view} />
  return (
    <PlainFrame>
      {viewed.kind === 'loading' ? <Waiting /> : <CannotOpen sentence={viewed.sentence} onRetry={reload} />}
    </PlainFrame>
  )
}
