import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { Check } from './check.tsx'

/** All scores once more, and the way to send them. */
export function CheckScreen({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const { viewed, reload } = useView({ view: 'check', evaluation })
  if (viewed.kind === 'shown') return <Check view={viewed.view} reload={reload} />
  return <NotOpen viewed={viewed} back={hashOf({ screen: 'work', evaluation })} onRetry={reload} />
}
