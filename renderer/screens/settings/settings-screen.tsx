import type { ReactNode } from 'react'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { NotOpen } from '../../ui/not-open.tsx'
import { useDoing } from '../../use-doing.ts'
import { useView } from '../../use-view.ts'
import { SettingsPage } from './settings-page.tsx'

/** What can be set for this evaluation, and for this laptop. */
export function SettingsScreen({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const { viewed, reload } = useView({ view: 'packs', evaluation })
  const doing = useDoing(evaluation, reload)
  if (viewed.kind === 'shown') return <SettingsPage view={viewed.view} doing={doing} />
  return <NotOpen lead viewed={viewed} onRetry={reload} />
}
