import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useDoing } from '../../use-doing.ts'
import { useView } from '../../use-view.ts'
import { ReturnsPage } from './returns-page.tsx'

/** What comes back from the panel: taken in, answered with receipts, opened in the end. */
export function ReturnsScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const { viewed, reload } = useView({ view: 'returns', evaluation })
  const doing = useDoing(evaluation, reload)
  if (viewed.kind === 'shown') return <ReturnsPage view={viewed.view} doing={doing} reload={reload} />
  return <NotOpen lead viewed={viewed} onRetry={reload} />
}
