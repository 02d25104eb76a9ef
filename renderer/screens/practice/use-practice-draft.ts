import { useCallback, useRef, useState } from 'react'
import type { Draft } from '../../../shared/evaluation/draft.ts'
import type { DraftInHand } from '../scoring/use-draft.ts'
import { blankDraft } from './practice-answer.ts'

/** What is done with the practice answer: it lives in this screen, is sent nowhere, and goes with it. */
export function usePracticeDraft(): DraftInHand & { readonly clear: () => void } {
  const [draft, setDraft] = useState(blankDraft)
  const latest = useRef(draft)
  const change = useCallback((part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part }
    setDraft(latest.current)
  }, [])
  return {
    draft,
    latest: () => latest.current,
    saved: { kind: 'untouched' },
    write: change,
    choose: change,
    // shows nothing, so nothing is drawn again
    moveTo: useCallback((place) => {
      latest.current = { ...latest.current, place: { ...latest.current.place, ...place } }
    }, []),
    flush: () => Promise.resolve(true),
    clear: () => {
      change({ score: undefined, ...blankDraft })
    },
  }
}
