import type { Outcome } from '../evaluation/decide.ts'
import { resultsJson } from './results-json.ts'
import type { Results } from './results.ts'

/**
 * What a recommendation may rest on.
 * @param hashOf SHA-256 of the canonical JSON of a value: the recommendation names the result it was made from
 */
export function outcomeOf(results: Results, hashOf: (value: unknown) => string): Outcome {
  if (!results.complete) return { kind: 'incomplete', missing: results.missing.length }
  if (results.tied.length > 0) return { kind: 'tied', bidders: results.tied }
  if (results.recommended === null) return { kind: 'nobody' }
  return { kind: 'first', bidder: results.recommended, resultHash: hashOf(resultsJson(results)) }
}
