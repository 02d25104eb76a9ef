import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { failure, isFailure, type Failure } from './failure.ts'
import { readEvaluation } from './read-evaluation.ts'

/**
 * A report on each evaluation file, as JSON: indented for one file, one compact line a file for several. If anything is
 * wrong with any of them, that and nothing else.
 */
export function reportOnFiles(
  places: readonly string[],
  report: (evaluation: Evaluation) => object | Refusal,
): string | Failure {
  const indent = places.length === 1 ? 1 : undefined
  let text = ''
  for (const place of places) {
    const evaluation = readEvaluation(place)
    if (isFailure(evaluation)) return evaluation
    const reported = report(evaluation)
    if (isRefusal(reported)) return failure(place, reported)
    text += `${JSON.stringify(reported, undefined, indent)}\n`
  }
  return text
}
