import { eventsOf } from '../../shared/evaluation-file/events.ts'
import { readEvaluationFile } from '../../shared/evaluation-file/read.ts'
import type { EvaluationFile } from '../../shared/evaluation-file/schema.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { fold } from '../../shared/evaluation/evolve.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { failure, isFailure, type Failure } from './failure.ts'
import { readText } from './read-file.ts'

/** The state that an evaluation file describes. No result depends on when or by whom, which a file does not say. */
export function readEvaluation(place: string): Evaluation | Failure {
  const text = readText(place)
  if (isFailure(text)) return text
  const file = readEvaluationFile(text)
  if (isRefusal(file)) return failure(place, file)
  const at = `${dayOf(file)}T00:00:00.000Z`
  return fold(eventsOf(file).map((event) => ({ at, by: '', event })))
}

/** The day that a document of the file carries: it must come from the file, since a clock would change the bytes. */
function dayOf({ procurement: { dates = {} } }: EvaluationFile): string {
  return dates.recordConfirmed ?? dates.recommendationBy ?? dates.published ?? '2000-01-01'
}
