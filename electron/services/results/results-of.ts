import type { DecisionContext, Outcome } from '../../../shared/evaluation/decide.ts'
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import { checkProcurement } from '../../../shared/procurement/check-procurement.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { computeResults } from '../../../shared/scoring/compute-results.ts'
import { outcomeOf } from '../../../shared/scoring/outcome.ts'
import type { Results } from '../../../shared/scoring/results.ts'
import { hashOf, sha256 } from '../canonical.ts'
import { englishSay } from '../say.ts'

const known = new WeakMap<Evaluation, Results | Refusal>()

/** The results of a state, computed once for each; or why there can be none. */
export function resultsOf(state: Evaluation): Results | Refusal {
  const results = known.get(state) ?? compute(state)
  known.set(state, results)
  return results
}

/** A draft of a procurement may still be wrong; scoring is defined only for one that passed its checks. */
function compute(state: Evaluation): Results | Refusal {
  if (!state.procurement) return refusal('refusal.noProcurement')
  const [problem] = state.published ? [] : checkProcurement(state.procurement, 'procurement')
  return problem ?? computeResults(state)
}

/** What deciding may ask for, gathered from a state. */
export function decisionContext(state: Evaluation): DecisionContext {
  return {
    hashOf,
    digestOf: (text) => sha256(new TextEncoder().encode(text)),
    aliasOf: (letter) => englishSay('common.bidderAlias', { letter }),
    outcome: () => {
      const outcome = outcomeNow(state)
      if (isRefusal(outcome)) throw new Error('Whether there are results is asked before a recommendation')
      return outcome
    },
  }
}

/** What a recommendation made now would rest on; a refusal where there are no results. */
export function outcomeNow(state: Evaluation): Outcome | Refusal {
  const results = resultsOf(state)
  return isRefusal(results) ? results : outcomeOf(results, hashOf)
}

/** As a recommendation made now would name the result; undefined while nobody is first. */
export function resultHashOf(state: Evaluation): string | undefined {
  const outcome = outcomeNow(state)
  return outcome.kind === 'first' ? outcome.resultHash : undefined
}
