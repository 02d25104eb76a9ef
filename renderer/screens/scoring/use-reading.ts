import { useEffect, useState } from 'react'
import type { Evidence } from '../../../shared/evaluation/reason.ts'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import type { DocumentTarget } from '../../ui/document-viewer.tsx'
import { documentPlaceOf, recordedName } from './evidence.ts'

export type ReadingTab = 'answer' | 'asked' | 'guide'
/** Stands for the answer as text, beside the ids of documents. */
export const WRITTEN = 'written'

/** What was open beside each answer, until the program is closed. */
const left = new Map<string, Pick<Reading, 'tab' | 'shown' | 'target'>>()

/** What is open in the reading pane. */
export interface Reading {
  readonly tab: ReadingTab
  readonly setTab: (tab: ReadingTab) => void
  /** `WRITTEN`, or the id of a document. */
  readonly shown: string
  readonly choose: (shown: string) => void
  readonly target: DocumentTarget | undefined
  /** Shows where evidence stands, as far as that is a document; false where it is the written answer, which is open then. */
  readonly show: (evidence: Evidence) => boolean
}

export function useReading({ paragraphs, documents, frame, question, bidder }: ScoringView): Reading {
  const key = JSON.stringify([frame.evaluation, question.id, bidder.id])
  const [before] = useState(() => {
    const was = left.get(key)
    return was && (was.shown === WRITTEN || documents.some(({ id }) => id === was.shown)) ? was : undefined
  })
  const [tab, setTab] = useState<ReadingTab>(before?.tab ?? 'answer')
  const [shown, setShown] = useState(
    before?.shown ?? (paragraphs.length === 0 ? (documents[0]?.id ?? WRITTEN) : WRITTEN),
  )
  const [target, setTarget] = useState(before?.target)
  useEffect(() => {
    left.set(key, { tab, shown, target })
  }, [key, tab, shown, target])
  return {
    tab,
    setTab,
    shown,
    choose: (id) => {
      setTarget(undefined)
      setShown(id)
    },
    target,
    show: (evidence) => {
      const place = documentPlaceOf(evidence)
      const document = documents.find(({ name }) => recordedName(name) === place?.name)
      setTab('answer')
      setShown(place ? (document?.id ?? shown) : WRITTEN)
      if (place)
        setTarget((last) => ({ place: place.place, quote: evidence.quote, round: (last?.round ?? 0) + 1 }))
      return place !== undefined
    },
  }
}
