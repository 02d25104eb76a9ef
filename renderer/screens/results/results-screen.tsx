import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { ResultsPage } from './results-page.tsx'

interface ResultsScreenProps {
  readonly evaluation: EvaluationKey
}

/** The lead's result: who is first and by how much, from which scores, and the way to the award recommendation. */
export function ResultsScreen({ evaluation }: ResultsScreenProps): ReactNode {
  const { viewed, reload } = useView({ view: 'results', evaluation })
  if (viewed.kind === 'shown') return <ResultsPage view={viewed.view} reload={reload} />
  return <NotOpen lead viewed={viewed} onRetry={reload} />
}
