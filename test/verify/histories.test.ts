import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EvaluationFile } from '../../shared/evaluation-file/schema.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { resultsJson } from '../../shared/scoring/results-json.ts'
import { rounds, timeLimit } from '../faults/rounds.ts'
import { evaluationOf } from '../worked-case.ts'
import { arbitraryHistory, played } from './arbitrary-history.ts'
import { choiceOvertaken, correctedTwice } from './rare-histories.ts'
import { countsTheSame, program, recorded, shown, type Recorded } from './both-say.ts'
import { verifier, verifierAt, verifierPath, type Verifier } from './verifier.ts'

let verify: Verifier
let folder: string
beforeAll(async () => {
  verify = await verifier()
  folder = mkdtempSync(join(tmpdir(), 'fairmark-verify-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Where there is no result for want of a price, both say so in words of their own. */
const NO_RESULT = 'no result'

function resultOf(file: EvaluationFile): string {
  const results = computeResults(evaluationOf(file))
  return isRefusal(results) ? NO_RESULT : JSON.stringify(resultsJson(results))
}

function verifiedResult(state: object): string {
  try {
    return JSON.stringify(verify.resultsOf(state))
  } catch {
    return NO_RESULT
  }
}

describe('verify.mjs and the program read the same record alike', () => {
  test('whatever came back of the panel, and whatever the lead decided of it', { timeout: timeLimit }, () => {
    fc.assert(
      fc.property(arbitraryHistory, (drawn) => {
        const { parts, file } = recorded(played(drawn))
        const { wrong, state } = verify.verifyRecord(parts)
        expect(shown(verify.countedScores(state))).toBe(shown(file.scores))
        expect(verifiedResult(state)).toBe(resultOf(file))
        expect(wrong.length === 0, wrong.join('\n')).toBe(program(parts) === undefined)
      }),
      { numRuns: rounds(100, 1000) },
    )
  })
})

/** What a verifier might get wrong: its text, and what stands there instead. */
const mistakes: readonly (readonly [what: string, text: string, instead: string])[] = [
  [
    'counts scores of a question as it stood before it was clarified',
    'revision < (state.revisions.get(question) ?? 1)',
    'false',
  ],
  ['counts what was given after sending', '!open || open.has(cell)', 'true'],
  ['lets the first of two scores win', 'current.every(isSettled)', 'true'],
  ['compares scores without their reasons', ' && canonical(a.reason) === canonical(b.reason)', ''],
  ['forgets whose score the lead chose', 'log === choice?.log', 'false'],
  ['lets a choice stand for what came after it', 'choice.among.some((known) => isSame(known, one))', 'true'],
  ['lets a permission be used twice', ' && !used.has(event.unlock)', ''],
  ['forgets which of two versions the lead kept', 'kept === undefined ||', 'true ||'],
  ['counts the whole of one version of a fork', 'shared > 0 && other[', 'false && other['],
  ['counts what a lost laptop wrote', 'Math.min(shared, revokedFrom)', 'shared'],
  ['takes the code of a hidden bidder for its name', 'one.code === code', 'false'],
  ['opens answers that the lead did not', 'if (cells.includes(cell)) ', ''],
  ['opens nothing for a newer pack', 'if (pack && open)', 'if (false)'],
  ['prefers no newer revision', 'Math.max(...given', 'Math.min(...given'],
  [
    'counts paper before it was compared',
    'paper.scores.set(',
    '(state.sheets.set(event.member, paper.scores), paper.scores).set(',
  ],
]

describe('the comparison catches a verifier that', () => {
  let records: readonly Recorded[]
  beforeAll(() => {
    const drawn = fc.sample(arbitraryHistory, { numRuns: 120, seed: 3 }).map(played)
    records = [...drawn, correctedTwice(), choiceOvertaken()].map(recorded)
  }, timeLimit)

  test('makes no mistake, on these records', { timeout: timeLimit }, () => {
    expect(records.every((one) => countsTheSame(verify, one))).toBe(true)
  })

  test.each(mistakes)('%s', { timeout: timeLimit }, async (what, text, instead) => {
    const source = readFileSync(verifierPath, 'utf8')
    expect(source.split(text), text).toHaveLength(2)
    const place = join(folder, `${what.replaceAll(' ', '-')}.mjs`)
    writeFileSync(
      place,
      source.replace(text, () => instead),
    )
    const mistaken = await verifierAt(place)
    expect(records.some((one) => !countsTheSame(mistaken, one))).toBe(true)
  })
})
