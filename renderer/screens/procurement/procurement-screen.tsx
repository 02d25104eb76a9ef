import type { ReactNode } from 'react'
import type { ProcurementPage } from '../../../shared/procurement/draft-problems.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { ProcurementPages } from './procurement-pages.tsx'

interface ProcurementScreenProps {
  readonly evaluation: EvaluationKey
  readonly page?: ProcurementPage
  readonly item?: string
}

/** What is bought and how it is scored: set up as a draft, then published. */
export function ProcurementScreen({ evaluation, page, item }: ProcurementScreenProps): ReactNode {
  const { viewed, reload } = useView({ view: 'procurement', evaluation })
  if (viewed.kind === 'shown') return <ProcurementPages read={viewed.view} page={page} item={item} />
  return <NotOpen lead viewed={viewed} onRetry={reload} />
}
