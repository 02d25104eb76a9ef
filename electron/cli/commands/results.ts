import { isRefusal } from '../../../shared/refusal.ts'
import { computeResults } from '../../../shared/scoring/compute-results.ts'
import { resultsJson } from '../../../shared/scoring/results-json.ts'
import type { Failure } from '../failure.ts'
import { reportOnFiles } from '../report-on-files.ts'

/** `fairmark results FILE…`: the result as rules.md defines it; what is missing, where it is not complete. */
export function results(files: readonly string[]): string | Failure {
  return reportOnFiles(files, (evaluation) => {
    const computed = computeResults(evaluation)
    return isRefusal(computed) ? computed : resultsJson(computed)
  })
}
