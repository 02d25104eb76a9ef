import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { CannotOpen, Waiting } from '../../ui/waiting.tsx'
import { useView } from '../../use-view.ts'
import { ChecksPage } from './checks-page.tsx'

/** What is to put right before the panel meets. */
export function ChecksScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const { viewed, reload } = useView({ view: 'checks', evaluation })
  if (viewed.kind === 'shown') return <ChecksPage view={viewed.view} />
  return (
    <PlainFrame lead>
      {viewed.kind === 'loading' ? <Waiting /> : <CannotOpen sentence={viewed.sentence} onRetry={reload} />}
    </PlainFrame>
  )
}
