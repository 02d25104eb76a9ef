import { checkProcurement } from '../../shared/procurement/check-procurement.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import type { ResultWork } from '../../shared/exports/result-work.ts'
import { englishSay as say } from '../../electron/services/say.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { individualScores } from '../../shared/scoring/individual-scores.ts'

/** What exports are made of, from a state. */
export function resultWorkOf(evaluation: Evaluation): ResultWork {
  const { procurement } = evaluation
  if (!procurement || checkProcurement(procurement, '').length > 0) throw new Error('No sound procurement')
  return {
    evaluation,
    procurement,
    results: computeResults(evaluation),
    individual: individualScores(evaluation),
    arePricesSealed: false,
    missing: [],
    say,
  }
}
