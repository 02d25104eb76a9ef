import type { EvaluationKey } from '../../../shared/views/request.ts'
import { MemberFrame } from '../../ui/member-frame.tsx'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { MyWork } from './my-work.tsx'

/** The home of a panel member: where they are, what is next, how much is left. */
export function MyWorkScreen({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const { viewed, reload } = useView({ view: 'my-work', evaluation })
  if (viewed.kind !== 'shown') return <NotOpen viewed={viewed} onRetry={reload} />
  const { frame } = viewed.view
  return (
    <MemberFrame
      frame={frame}
      saved={frame.savedAt === undefined ? { kind: 'untouched' } : { kind: 'saved', at: frame.savedAt }}
    >
      <MyWork work={viewed.view} />
    </MemberFrame>
  )
}
