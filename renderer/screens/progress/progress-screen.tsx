import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useDoing } from '../../use-doing.ts'
import { useView } from '../../use-view.ts'
import { ProgressPage } from './progress-page.tsx'

/** How far the panel is: what needs the lead, and counts of answers. Never scores. */
export function ProgressScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const { viewed, reload } = useView({ view: 'progress', evaluation })
  const doing = useDoing(evaluation, reload)
  if (viewed.kind === 'shown') return <ProgressPage view={viewed.view} doing={doing} />
  return <NotOpen lead viewed={viewed} onRetry={reload} />
}
