import { type ReactNode, useEffect } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { CannotOpen, Waiting } from '../../ui/waiting.tsx'
import { useView } from '../../use-view.ts'

/** Leads on to where a lead's evaluation stands: to the procurement while it is set up, else to the overview. */
export function LeadScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const { viewed, reload } = useView({ view: 'start' })
  useEffect(() => {
    if (viewed.kind !== 'shown') return
    const recent = viewed.view.recent.find((one) => one.evaluation === evaluation)
    // in place of this page, so that going back does not lead here again
    window.location.replace(hashOf({ screen: recent?.leadsTo ?? 'overview', evaluation }))
  }, [viewed, evaluation])
  return (
    <PlainFrame lead>
      {viewed.kind === 'failed' ? <CannotOpen sentence={viewed.sentence} onRetry={reload} /> : <Waiting />}
    </PlainFrame>
  )
}
