import type { ReactNode } from 'react'
import type { MemberId } from '../../../shared/identifiers.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
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
  return <NotOpen lead viewed={viewed} back={hashOf({ screen: 'packs', evaluation })} onRetry={reload} />
}
