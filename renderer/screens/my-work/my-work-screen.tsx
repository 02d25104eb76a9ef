import type { EvaluationKey } from '../../../shared/views/request.ts'
import { MemberFrame } from '../../ui/member-frame.tsx'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { MyWork } from './my-work.tsx'
import { savedBefore } from '../../ui/save-state.ts'

/** The home of a panel member: where they are, what is next, how much is left. */
export function MyWorkScreen({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const { viewed, reload } = useView({ view: 'my-work', evaluation })
  if (viewed.kind !== 'shown') return <NotOpen viewed={viewed} onRetry={reload} />
  const { frame } = viewed.view
  return (
    <MemberFrame frame={frame} saved={savedBefore(frame.savedAt)}>
      <MyWork work={viewed.view} />
    </MemberFrame>
  )
}
