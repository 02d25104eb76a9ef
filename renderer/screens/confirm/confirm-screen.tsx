import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { ConfirmPage } from './confirm-page.tsx'

/** The panel reads what it agreed, and each member says that it is right, or why it is not. */
export function ConfirmScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const { viewed, reload } = useView({ view: 'confirm', evaluation })
  if (viewed.kind === 'shown') return <ConfirmPage view={viewed.view} reload={reload} />
  return <NotOpen lead viewed={viewed} onRetry={reload} />
}
