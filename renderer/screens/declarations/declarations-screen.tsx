import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { Declarations } from './declarations.tsx'

/** Links with bidders: told before the first answer opens. */
export function DeclarationsScreen({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const { viewed, reload } = useView({ view: 'declarations', evaluation })
  if (viewed.kind === 'shown') return <Declarations view={viewed.view} />
  return <NotOpen viewed={viewed} onRetry={reload} />
}
