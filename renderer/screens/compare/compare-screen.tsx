import type { QuestionId } from '../../../shared/identifiers.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { Compare } from './compare.tsx'

interface CompareScreenProps {
  readonly evaluation: EvaluationKey
  readonly question: QuestionId
}

/** One question: the member's own scores beside each other. */
export function CompareScreen({ evaluation, question }: CompareScreenProps) {
  const { viewed, reload } = useView({ view: 'compare', evaluation, question })
  if (viewed.kind === 'shown') return <Compare view={viewed.view} />
  return <NotOpen viewed={viewed} back={hashOf({ screen: 'work', evaluation })} onRetry={reload} />
}
