import { describe, expect, test } from 'vitest'
import { englishSay } from '../../electron/services/say.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { beforeScoring, leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { individualScores } from '../../shared/scoring/individual-scores.ts'
import type { LeadWork } from '../../shared/views/lead-work.ts'
import { makeTenders } from '../../shared/views/make-tenders.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { play } from '../evaluation/play.ts'
import { price, quality, question, smallEvaluation } from '../small-file.ts'

function checksOf(evaluation: Evaluation) {
  const { procurement } = evaluation
  if (!procurement) throw new Error('No procurement')
  const work: LeadWork = {
    key: evaluationKey.parse('0'.repeat(32)),
    evaluation,
    procurement,
    results: computeResults(evaluation),
    individual: individualScores(evaluation),
    sample: false,
    savedAt: undefined,
    say: englishSay,
  }
  return makeTenders(work).priceChecks
}

/** @param tenders the score of one question of 50 marks, and a price for the other 50 */
function priced(formula: string, tenders: Readonly<Record<string, readonly [number, number?]>>): Evaluation {
  return smallEvaluation({
    procurement: { criteria: [quality(50, [question('q1', 50)]), price(50, formula)] },
    tenders: Object.fromEntries(
      Object.entries(tenders).map(([bidder, [score, amount]]) => [
        bidder,
        { scores: { q1: score }, prices: amount === undefined ? {} : { price: amount } },
      ]),
    ),
  })
}

describe('what stands out of the prices', () => {
  test('is said of no sealed price: nothing of it leaves before quality is agreed', () => {
    expect(checksOf(play(beforeScoring()))).toBeUndefined()
  })

  test('names every losing bidder of the sample, with who would be first without them', () => {
    const checks = checksOf(play(leicesterLeadScript()))
    expect(checks?.first).toBe('Open Door Carers')
    expect(checks?.without.map(({ name, first, turns }) => [name, first, turns])).toEqual([
      ['Harbour Carers Trust', 'Open Door Carers', false],
      ['Kindred Leicester', 'Open Door Carers', false],
      ['Rowan Carers Network', 'Open Door Carers', false],
    ])
  })

  test('marks a losing price that decides, and one far below the others', () => {
    const checks = checksOf(priced('lowest-to-highest', { a: [3, 100], b: [5, 190], c: [0, 1000] }))
    expect(checks?.first).toBe('Bidder b')
    expect(checks?.without).toEqual([
      { bidder: 'a', name: 'Bidder a', first: 'Bidder b', turns: false },
      { bidder: 'c', name: 'Bidder c', first: 'Bidder a', turns: true },
    ])
    expect(checks?.low).toEqual([
      'The price of Bidder a is 83.2% below the mean of the others',
      'The price of Bidder b is 65.5% below the mean of the others',
    ])
  })

  test('says which price is still missing', () => {
    const checks = checksOf(priced('above-lowest', { a: [3, 100], b: [5] }))
    expect(checks).toMatchObject({ first: undefined, low: [], without: [] })
    expect(checks?.waiting).toContain('Bidder b')
  })

  test('is nothing where there is no price', () => {
    expect(checksOf(smallEvaluation({ tenders: { a: { scores: { q1: 5, q2: 5 } } } }))).toBeUndefined()
  })
})
