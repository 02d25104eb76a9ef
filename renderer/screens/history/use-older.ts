import { useState } from 'react'
import type { HistoryLine, HistoryView } from '../../../shared/views/history.ts'
import type { HistoryQuery } from '../../../shared/views/history-query.ts'
import { readView } from '../../service.ts'

/** What of the record is asked for. */
export type Wanted = Omit<HistoryQuery, 'before'>

export interface Older {
  /** The first page, and the older ones that were asked for. */
  readonly lines: readonly HistoryLine[]
  readonly hasMore: boolean
  readonly busy: boolean
  readonly isFailed: boolean
  readonly more: () => Promise<void>
}

interface Pages {
  /** The first page that these follow. */
  readonly of: HistoryView
  readonly lines: readonly HistoryLine[]
  readonly next: string | undefined
}

/** Pages below the first one. They go when another first page comes. */
export function useOlder(view: HistoryView, wanted: Wanted): Older {
  const [pages, setPages] = useState<Pages>()
  const [busy, setBusy] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const own = pages?.of === view ? pages : undefined
  const next = own ? own.next : view.next
  const older = own?.lines ?? []
  return {
    lines: [...view.lines, ...older],
    hasMore: next !== undefined,
    busy,
    isFailed,
    more: async () => {
      if (next === undefined) return
      setBusy(true)
      const { evaluation } = view.frame
      const answer = await readView({ view: 'history', evaluation, ...wanted, before: next })
      setBusy(false)
      setFailed(answer.kind === 'failed')
      if (answer.kind === 'shown')
        setPages({ of: view, lines: [...older, ...answer.view.lines], next: answer.view.next })
    },
  }
}
