import type { EvaluationKey } from '../../../shared/views/request.ts'
import { MemberFrame } from '../../ui/member-frame.tsx'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { CannotOpen, Waiting } from '../../ui/waiting.tsx'
import { useView } from '../../use-view.ts'
import { MyWork } from './my-work.tsx'

/** The home of a panel member: where they are, what is next, how much is left. */
export function MyWorkScreen({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const { viewed, reload } = useView({ view: 'my-work', evaluation })
  if (viewed.kind !== 'shown')
    return (
      <PlainFrame>
        {viewed.kind === 'loading' ? <Waiting /> : <CannotOpen sentence={viewed.sentence} onRetry={reload} />}
      </PlainFrame>
    )
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
