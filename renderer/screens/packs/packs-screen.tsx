import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useDoing } from '../../use-doing.ts'
import { useView } from '../../use-view.ts'
import { PacksPage } from './packs-page.tsx'

/** The lead's packs: made, handed over, checked. */
export function PacksScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const { viewed, reload } = useView({ view: 'packs', evaluation })
  const doing = useDoing(evaluation, reload)
  if (viewed.kind === 'shown') return <PacksPage view={viewed.view} doing={doing} />
  return <NotOpen lead viewed={viewed} onRetry={reload} />
}
