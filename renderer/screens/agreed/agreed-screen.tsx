import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { Agreed } from './agreed.tsx'

/** What the panel agreed, to be read on the member's own laptop, and confirmed or not. */
export function AgreedScreen({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const { viewed, reload } = useView({ view: 'agreed', evaluation })
  // A newer record begins again at its first question.
  if (viewed.kind === 'shown')
    return <Agreed key={viewed.view.record?.digest} view={viewed.view} reload={reload} />
  return <NotOpen viewed={viewed} back={hashOf({ screen: 'work', evaluation })} onRetry={reload} />
}
