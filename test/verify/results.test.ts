import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalText } from '../../electron/services/canonical.ts'
import { resultsJson } from '../../shared/scoring/results-json.ts'
import { projectFolder, run } from '../cli/run-fairmark.ts'
import { rounds } from '../faults/rounds.ts'
import { arbitraryFile } from '../properties/arbitrary-evaluation.ts'
import { resultsOf } from '../properties/laws.ts'
import { verifier, verifierPath } from './verifier.ts'

const evaluations = join(projectFolder, 'test/cases/evaluations')
const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

describe('verify.mjs computes the same result as Fairmark, to the letter', () => {
  test.each(numbers)('for evaluation %s', async (number) => {
    const ran = await run([process.execPath, verifierPath, '--results', join(evaluations, `${number}.json`)])
    expect(ran.stderr).toBe('')
    expect(ran.stdout.trimEnd()).toBe(
      readFileSync(join(evaluations, `${number}.expected.json`), 'utf8').trimEnd(),
    )
  })

  test('for evaluations that nobody thought of', async () => {
    const verify = await verifier()
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const expected = resultsJson(resultsOf(file))
        const found = verify.resultsOf(verify.stateOfFile(file))
        expect(JSON.stringify(found)).toBe(JSON.stringify(expected))
        // What a recommendation is named by.
        expect(verify.canonical(found)).toBe(canonicalText(expected))
      }),
      { numRuns: rounds(200, 1000) },
    )
  })
})
