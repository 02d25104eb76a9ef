import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { ChecksPage } from './checks-page.tsx'

/** What is to put right before the panel meets. */
export function ChecksScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const { viewed, reload } = useView({ view: 'checks', evaluation })
  if (viewed.kind === 'shown') return <ChecksPage view={viewed.view} />
  return <NotOpen lead viewed={viewed} onRetry={reload} />
}
