import { useSyncExternalStore } from 'react'
import type { TypedBid } from '../../../shared/analysis/invented-bids.ts'
import type { PriceFormula } from '../../../shared/procurement/procurement.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'

/** What somebody tries. Nothing of it is an entry: it lives as long as the program runs, and is told nobody. */
export interface Laboratory {
  /** Undefined until a bid was changed: then those to begin with stand there. */
  readonly bids?: readonly TypedBid[]
  /** The formula that is looked at; the draft's until one was chosen. */
  readonly formula?: PriceFormula | undefined
  /** Marks for the price as typed; the draft's until others were. */
  readonly marks?: string | undefined
  /** Which of several prices is tried. */
  readonly criterion?: string
}

const untouched: Laboratory = {}
const kept = new Map<EvaluationKey, Laboratory>()
const changed = new EventTarget()

function subscribe(listener: () => void): () => void {
  changed.addEventListener('change', listener)
  return () => {
    changed.removeEventListener('change', listener)
  }
}

/** The laboratory of an evaluation, as it was left on another page. */
export function useKeptLaboratory(
  evaluation: EvaluationKey,
): readonly [Laboratory, (part: Partial<Laboratory>) => void] {
  const laboratory = useSyncExternalStore(subscribe, () => kept.get(evaluation) ?? untouched)
  const change = (part: Partial<Laboratory>) => {
    kept.set(evaluation, { ...kept.get(evaluation), ...part })
    changed.dispatchEvent(new Event('change'))
  }
  return [laboratory, change]
}
