import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useDoing } from '../../use-doing.ts'
import { useView } from '../../use-view.ts'
import { PanelPage } from './panel-page.tsx'

/** Who is on the panel, who scores what, and the register of interests. */
export function PanelScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const { viewed, reload } = useView({ view: 'panel', evaluation })
  const doing = useDoing(evaluation, reload)
  if (viewed.kind === 'shown') return <PanelPage view={viewed.view} doing={doing} />
  return <NotOpen lead viewed={viewed} onRetry={reload} />
}
