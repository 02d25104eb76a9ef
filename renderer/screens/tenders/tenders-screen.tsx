import type { ReactNode } from 'react'
import type { BidderId } from '../../../shared/identifiers.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { TendersPageName } from '../../route.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useDoing } from '../../use-doing.ts'
import { useView } from '../../use-view.ts'
import { TendersPage } from './tenders-page.tsx'

interface TendersScreenProps {
  readonly evaluation: EvaluationKey
  readonly page: TendersPageName
  readonly bidder?: BidderId
}

/** The lead's tenders: who sent one, what it says, what it costs. */
export function TendersScreen({ evaluation, page, bidder }: TendersScreenProps): ReactNode {
  const { viewed, reload } = useView({ view: 'tenders', evaluation })
  const doing = useDoing(evaluation, reload)
  if (viewed.kind === 'shown')
    return <TendersPage view={viewed.view} page={page} bidder={bidder} doing={doing} />
  return <NotOpen lead viewed={viewed} onRetry={reload} />
}
