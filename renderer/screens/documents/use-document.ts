import { useCallback, useEffect, useState } from 'react'
import type { PreviewedDocument } from '../../../shared/documents/document.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { ask, failureIn } from '../../service.ts'
import type { Viewed } from '../../use-view.ts'
import { documentAddress } from './addresses.ts'

/** Reads the award recommendation as data. */
export function useDocument(evaluation: EvaluationKey): {
  readonly read: Viewed<PreviewedDocument>
  readonly readAgain: () => void
} {
  const [read, setRead] = useState<Viewed<PreviewedDocument>>({ kind: 'loading' })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let current = true
    void ask(documentAddress(evaluation), {}).then((answer) => {
      const document = withoutNulls(answer)
      if (current) setRead(isDocument(document) ? { kind: 'shown', view: document } : failureIn(answer))
    })
    return () => {
      current = false
    }
  }, [evaluation, round])
  const readAgain = useCallback(() => {
    setRound((count) => count + 1)
  }, [])
  return { read, readAgain }
}

/** The service made it; this only tells it from a refusal. */
function isDocument(answer: unknown): answer is PreviewedDocument {
  return typeof answer === 'object' && answer !== null && 'sections' in answer && 'cover' in answer
}

/** In a list JSON writes undefined as null; a document has undefined there. */
function withoutNulls(value: unknown): unknown {
  if (value === null) return undefined
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNulls(inner)]))
}
