import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventsOf } from '../shared/evaluation-file/events.ts'
import { readEvaluationFile } from '../shared/evaluation-file/read.ts'
import type { EvaluationFile } from '../shared/evaluation-file/schema.ts'
import type { Evaluation } from '../shared/evaluation/evaluation.ts'
import { fold } from '../shared/evaluation/evolve.ts'
import { isRefusal } from '../shared/refusal.ts'
import type { Assessed, CompleteResults } from '../shared/scoring/results.ts'
import { computeResults } from '../shared/scoring/compute-results.ts'
import { sentence } from './sentence.ts'

const folder = join(import.meta.dirname, 'cases')

/** The text of a file under test/cases. */
export function caseText(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** Reads a file that must be good. */
export function goodFile(text: string): EvaluationFile {
  const file = readEvaluationFile(text)
  if (isRefusal(file)) throw new Error(sentence(file))
  return file
}

/** The state after the events of a file. */
export function evaluationOf(file: EvaluationFile): Evaluation {
  return fold(eventsOf(file).map((event) => ({ at: '2024-03-20T09:00:00.000Z', by: 'lead', event })))
}

/** The result of an evaluation that must have one. */
export function completeResults(evaluation: Evaluation): CompleteResults {
  const results = computeResults(evaluation)
  if (isRefusal(results)) throw new Error(sentence(results))
  if (!results.complete) throw new Error('The evaluation is not complete')
  return results
}

/** The assessed tenders of a result, by bidder. */
export function assessedOf({ tenders }: CompleteResults): ReadonlyMap<string, Assessed> {
  return new Map(
    tenders.flatMap((tender) => (tender.standing === 'assessed' ? [[tender.bidder, tender] as const] : [])),
  )
}
