import { type ReactNode, useState } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useView } from '../../use-view.ts'
import { HistoryPage } from './history-page.tsx'
import type { Wanted } from './use-older.ts'

/** The record in plain sentences, read page by page from the service. */
export function HistoryScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const [wanted, setWanted] = useState<Wanted>({})
  const { viewed, reload } = useView({ view: 'history', evaluation, ...wanted })
  if (viewed.kind === 'shown') return <HistoryPage view={viewed.view} wanted={wanted} onWanted={setWanted} />
  return <NotOpen lead viewed={viewed} onRetry={reload} />
}
