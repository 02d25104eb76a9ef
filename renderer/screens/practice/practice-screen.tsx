import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { Practice } from './practice.tsx'

/** An invented answer to a harmless question, scored like a real one. */
export function PracticeScreen({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const { viewed, reload } = useView({ view: 'practice', evaluation })
  if (viewed.kind === 'shown') return <Practice view={viewed.view} />
  return <NotOpen viewed={viewed} back={hashOf({ screen: 'work', evaluation })} onRetry={reload} />
}
