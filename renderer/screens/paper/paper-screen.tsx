import type { ReactNode } from 'react'
import type { MemberId } from '../../../shared/identifiers.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { CannotOpen, Waiting } from '../../ui/waiting.tsx'
import { useDoing } from '../../use-doing.ts'
import { useView } from '../../use-view.ts'
import { hashOf } from '../../route.ts'
import { PaperPage } from './paper-page.tsx'

interface PaperScreenProps {
  readonly evaluation: EvaluationKey
  readonly member: MemberId
}

/** The sheets of a member who scores on paper: typed in by one person, checked by another. */
export function PaperScreen({ evaluation, member }: PaperScreenProps): ReactNode {
  const { viewed, reload } = useView({ view: 'paper', evaluation, member })
  const doing = useDoing(evaluation, reload)
  if (viewed.kind === 'shown') return <PaperPage view={viewed.view} doing={doing} />
  return (
    <PlainFrame lead>
      {viewed.kind === 'loading' ? (
        <Waiting />
      ) : (
        <CannotOpen
          sentence={viewed.sentence}
          back={hashOf({ screen: 'packs', evaluation })}
          onRetry={reload}
        />
      )}
    </PlainFrame>
  )
}
