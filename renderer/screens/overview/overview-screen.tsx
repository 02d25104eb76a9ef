import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { CannotOpen, Waiting } from '../../ui/waiting.tsx'
import { useDoing } from '../../use-doing.ts'
import { useView } from '../../use-view.ts'
import { OverviewPage } from './overview-page.tsx'

/** Where the whole evaluation stands, and the one next thing. */
export function OverviewScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const { viewed, reload } = useView({ view: 'overview', evaluation })
  const doing = useDoing(evaluation, reload)
  if (viewed.kind === 'shown') return <OverviewPage view={viewed.view} doing={doing} />
  return (
    <PlainFrame lead>
      {viewed.kind === 'loading' ? <Waiting /> : <CannotOpen sentence={viewed.sentence} onRetry={reload} />}
    </PlainFrame>
  )
}
