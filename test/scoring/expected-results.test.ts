import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../shared/refusal.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { resultsJson } from '../../shared/scoring/results-json.ts'
import { caseText, evaluationOf, goodFile } from '../worked-case.ts'

const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

describe('evaluations computed independently give the same result, to the letter', () => {
  test.each(numbers)('evaluation %s', (number) => {
    const results = computeResults(evaluationOf(goodFile(caseText(`evaluations/${number}.json`))))
    if (isRefusal(results)) throw new Error(results.id)
    const expected = caseText(`evaluations/${number}.expected.json`)
    expect(resultsJson(results)).toEqual(JSON.parse(expected))
    expect(JSON.stringify(resultsJson(results), null, 1)).toBe(expected.trimEnd())
  })
})
