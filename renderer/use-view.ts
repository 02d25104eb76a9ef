import { useCallback, useEffect, useState } from 'react'
import type { View, ViewRequest } from '../shared/views/request.ts'
import { onRecordChanged } from './record-changed.ts'
import { readView, type Failure, type Shown, type ViewOf } from './service.ts'

export type Viewed<V> = { readonly kind: 'loading' } | Shown<V> | Failure

/** Reads a view when the screen opens. `reload` reads it again and keeps showing the old one meanwhile. */
export function useView<Name extends View['view']>(
  request: ViewRequest & { view: Name },
): { readonly viewed: Viewed<ViewOf<Name>>; readonly reload: () => void } {
  const [viewed, setViewed] = useState<Viewed<ViewOf<Name>>>({ kind: 'loading' })
  const [round, setRound] = useState(0)
  const asked = JSON.stringify(request)
  useEffect(() => {
    let current = true
    // `request` is a new object each time; its text is what counts
    void readView<Name>(JSON.parse(asked) as typeof request).then((answer) => {
      if (current) setViewed(answer)
    })
    return () => {
      current = false
    }
  }, [asked, round])
  const reload = useCallback(() => {
    setRound((count) => count + 1)
  }, [])
  useEffect(() => onRecordChanged(reload), [reload])
  return { viewed, reload }
}
