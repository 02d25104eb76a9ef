import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useDoing } from '../../use-doing.ts'
import { useView } from '../../use-view.ts'
import { OverviewPage } from './overview-page.tsx'

/** Where the whole evaluation stands, and the one next thing. */
export function OverviewScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const { viewed, reload } = useView({ view: 'overview', evaluation })
  const doing = useDoing(evaluation, reload)
  if (viewed.kind === 'shown') return <OverviewPage view={viewed.view} doing={doing} />
  return <NotOpen lead viewed={viewed} onRetry={reload} />
}
