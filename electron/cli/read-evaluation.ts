import { eventsOf } from '../../shared/evaluation-file/events.ts'
import { readEvaluationFile } from '../../shared/evaluation-file/read.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { fold } from '../../shared/evaluation/evolve.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { failure, isFailure, type Failure } from './failure.ts'
import { readText } from './read-file.ts'

/** The state that an evaluation file describes. A file says neither when nor by whom, and no result depends on it. */
export function readEvaluation(place: string): Evaluation | Failure {
  const text = readText(place)
  if (isFailure(text)) return text
  const file = readEvaluationFile(text)
  if (isRefusal(file)) return failure(place, file)
  return fold(eventsOf(file).map((event) => ({ at: '', by: '', event })))
}
