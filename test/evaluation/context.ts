import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { DecisionContext } from '../../shared/evaluation/decide.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { outcomeOf } from '../../shared/scoring/outcome.ts'

/** Deciding as the service does it, without its log. */
export function testContext(state: Evaluation): DecisionContext {
  const sha256 = (value: unknown): string =>
    createHash('sha256')
      .update(canonicalize(value) ?? '')
      .digest('hex')
  return {
    hashOf: sha256,
    digestOf: sha256,
    aliasOf: (letter) => `Bidder ${letter}`,
    outcome: () => {
      const results = computeResults(state)
      if (isRefusal(results)) throw new Error(results.id)
      return outcomeOf(results, sha256)
    },
  }
}
