import { describe, expect, test } from 'vitest'
import { agreementByQuestion, agreementOf } from '../../shared/analysis/agreement.ts'
import { severityOf } from '../../shared/analysis/severity.ts'
import { firstWithoutEach } from '../../shared/analysis/without-member.ts'
import { toFixed } from '../../shared/fraction.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { assess } from '../../shared/scoring/assessment.ts'
import { quality, question, smallEvaluation, type SmallFile } from '../small-file.ts'

type Score = readonly [string, string, string, number]

function without(file: SmallFile) {
  const evaluation = smallEvaluation(file)
  const assessment = assess(evaluation)
  if (isRefusal(assessment) || !assessment.complete) throw new Error('Not complete')
  return firstWithoutEach(evaluation, assessment).map(
    ({ member, recommended, changes, missing }) =>
      [member, recommended, changes ? 'changes' : '', missing] as const,
  )
}

const one = (scores: readonly Score[], more: Readonly<Record<string, unknown>> = {}): SmallFile => ({
  procurement: { criteria: [quality(100, [question('q1', 100, more)])] },
  panel: ['m1', 'm2', 'm3'],
  tenders: { a: { scores: { q1: 4 } }, b: { scores: { q1: 3 } } },
  scores,
})
const all = (question: string, bidder: string, scores: readonly number[]): readonly Score[] =>
  scores.map((score, index) => [`m${String(index + 1)}`, bidder, question, score])

describe('without one member', () => {
  test('the means are ranked again, and who changes the first is said', () => {
    const scores = [...all('q1', 'a', [5, 3, 3]), ...all('q1', 'b', [1, 4, 4])]
    expect(without(one(scores))).toEqual([
      [null, 'a', '', 0],
      ['m1', 'b', 'changes', 0],
      ['m2', 'a', '', 0],
      ['m3', 'a', '', 0],
    ])
  })

  test('a first place that is shared without a member is a change', () => {
    const scores = [...all('q1', 'a', [5, 3, 3]), ...all('q1', 'b', [3, 3, 3])]
    expect(without(one(scores))[1]).toEqual(['m1', null, 'changes', 0])
  })

  test('thresholds apply to the means', () => {
    const scores = [...all('q1', 'a', [1, 5, 5]), ...all('q1', 'b', [3, 3, 3])]
    expect(without(one(scores, { minimumScore: 4 }))).toEqual([
      [null, null, '', 0],
      ['m1', 'a', 'changes', 0],
      ['m2', null, '', 0],
      ['m3', null, '', 0],
    ])
  })

  test('a cell that only one member scored cannot be ranked without them', () => {
    const scores: readonly Score[] = [...all('q1', 'a', [5, 4]), ['m1', 'b', 'q1', 3]]
    expect(without(one(scores))).toEqual([
      [null, 'a', '', 0],
      ['m1', null, '', 1],
      ['m2', 'a', '', 0],
    ])
  })

  test('there is nothing to say where a cell has no individual score', () => {
    expect(without(one(all('q1', 'a', [5, 4])))).toEqual([])
    expect(without(one([]))).toEqual([])
  })
})

describe('severity', () => {
  test('is the mean of the own scores less the mean of the others, over the cells that others scored', () => {
    const scores: readonly Score[] = [
      ...all('q1', 'a', [5, 3, 4]),
      ...all('q1', 'b', [4, 2]),
      ['m3', 'c', 'q1', 0],
    ]
    const file = { ...one(scores), tenders: { a: {}, b: {}, c: {} } }
    const shown = [...severityOf(smallEvaluation(file))].map(([member, severity]) => [
      member,
      severity && toFixed(severity, 3),
    ])
    // m1: (5 − 3.5 + 4 − 2) ÷ 2; m2: (3 − 4.5 + 2 − 4) ÷ 2; m3: 4 − 4
    expect(shown).toEqual([
      ['m1', '1.750'],
      ['m2', '-1.750'],
      ['m3', '0.000'],
    ])
  })

  test('a member who shares no cell has none', () => {
    expect([...severityOf(smallEvaluation(one([['m1', 'a', 'q1', 3]])))]).toEqual([['m1', null]])
  })
})

describe('agreement by question', () => {
  test('is that of the cells of one question, and the only question has that of all', () => {
    const evaluation = smallEvaluation(one([...all('q1', 'a', [5, 3, 4]), ...all('q1', 'b', [1, 2, 1])]))
    expect([...agreementByQuestion(evaluation)]).toEqual([['q1', agreementOf(evaluation)]])
  })

  test('a question that nobody scored is left out', () => {
    const evaluation = smallEvaluation({ tenders: { a: {} }, scores: [['m1', 'a', 'q2', 3]] })
    expect([...agreementByQuestion(evaluation).keys()]).toEqual(['q2'])
  })
})
