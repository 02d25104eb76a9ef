import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderPdf } from '../../electron/documents/render-pdf.ts'
import { wordsOf } from '../../shared/documents/text.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { arbitraryFile } from '../properties/arbitrary-evaluation.ts'
import { evaluationOf } from '../worked-case.ts'
import { awardOf, finished } from './fixture.ts'

/** Evaluations that can be compared at all. */
const anyEvaluation = arbitraryFile
  .map((file) => evaluationOf(file))
  .filter((evaluation) => !isRefusal(computeResults(evaluation)))

test('every evaluation has a document: final if one bidder is first, a draft otherwise', () => {
  fc.assert(
    fc.property(anyEvaluation, (evaluation) => {
      const results = computeResults(evaluation)
      if (isRefusal(results)) return
      const document = awardOf(finished(evaluation))
      const isFirst = results.complete && results.recommended !== null
      expect(document.draft.length === 0).toBe(isFirst)
      expect(document.front.some(({ kind }) => kind === 'stats')).toBe(isFirst)
      expect(wordsOf(document.cover.detail)).not.toBe('')
      expect(JSON.stringify(document)).not.toMatch(
        /NaN|Infinity|undefined|\{[a-z]+\}(?<!\{page\}|\{pages\}|\{title\})/,
      )
    }),
    { numRuns: 300 },
  )
})

test('and every document a PDF', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvaluation, async (evaluation) => {
      expect((await renderPdf(awardOf(evaluation))).length).toBeGreaterThan(10_000)
    }),
    { numRuns: 25 },
  )
})
