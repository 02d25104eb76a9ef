import fc from 'fast-check'
import type { EvaluationFile } from '../../shared/evaluation-file/schema.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import type { Assessed, CompleteResults, Results } from '../../shared/scoring/results.ts'
import { propertySeed } from '../faults/rounds.ts'
import { evaluationOf } from '../worked-case.ts'
import { arbitraryFile } from './arbitrary-evaluation.ts'

const options = { numRuns: 1000, seed: propertySeed }

/** What every law is held against: a generated evaluation, its results, and a number to pick what is changed in it. */
const arbitraryCase = fc.record({ file: arbitraryFile, pick: fc.nat({ max: 10_000 }) })
const cases = fc.sample(arbitraryCase, options).map((each) => ({ ...each, results: resultsOf(each.file) }))

export function resultsOf(file: EvaluationFile): Results {
  const results = computeResults(evaluationOf(file))
  if (isRefusal(results)) throw new Error(results.id)
  return results
}

/**
 * A law of every evaluation. Where one breaks it, the generator runs again to shrink it and to name its seed.
 * @param runs fewer where the law itself goes a long way round
 */
export function law(
  check: (file: EvaluationFile, results: Results, pick: number) => void,
  runs = options.numRuns,
): void {
  try {
    for (const { file, results, pick } of cases.slice(0, runs)) check(file, results, pick)
  } catch (broken) {
    fc.assert(
      fc.property(arbitraryCase, ({ file, pick }) => {
        check(file, resultsOf(file), pick)
      }),
      options,
    )
    throw broken
  }
}

/** A law of those that are complete. */
export function lawOfResults(
  check: (results: CompleteResults, file: EvaluationFile, pick: number) => void,
  runs = options.numRuns,
): void {
  law((file, results, pick) => {
    if (results.complete) check(results, file, pick)
  }, runs)
}

export const assessed = ({ tenders }: CompleteResults): readonly Assessed[] =>
  tenders.filter((tender) => tender.standing === 'assessed')
