import { useCallback, useState } from 'react'
import type { HistoryLine, HistoryView } from '../../../shared/views/history.ts'
import { readView, type Failure } from '../../service.ts'
import type { Wanted } from './use-older.ts'

export interface HistoryPrinting {
  readonly busy: boolean
  readonly failure: Failure | undefined
  /** All lines that are asked for, the oldest first; undefined while nothing is printed. */
  readonly lines: readonly HistoryLine[] | undefined
  readonly print: () => Promise<void>
  readonly printed: () => void
}

/** Reads every page of what is asked for, to be printed whole. */
export function usePrinting({ frame: { evaluation } }: HistoryView, wanted: Wanted): HistoryPrinting {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [lines, setLines] = useState<readonly HistoryLine[]>()
  return {
    ...{ busy, failure, lines },
    print: async () => {
      setBusy(true)
      setFailure(undefined)
      const found: HistoryLine[] = []
      let before: string | undefined
      do {
        const page = { ...wanted, ...(before !== undefined && { before }) }
        const answer = await readView({ view: 'history', evaluation, ...page })
        if (answer.kind === 'failed') {
          setBusy(false)
          setFailure(answer)
          return
        }
        found.push(...answer.view.lines)
        before = answer.view.next
      } while (before !== undefined)
      setBusy(false)
      setLines(found.reverse())
    },
    printed: useCallback(() => {
      setLines(undefined)
    }, []),
  }
}
