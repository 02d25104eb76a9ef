import { describe, expect, test } from 'vitest'
import { fraction, toFixed } from '../../shared/fraction.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { assess, type Assessment } from '../../shared/scoring/assessment.ts'
import { lowPrices, rankReversals } from '../../shared/scoring/flags.ts'
import { price, quality, question, smallEvaluation, type SmallFile } from '../small-file.ts'

function assessment(file: SmallFile): Assessment {
  const found = assess(smallEvaluation(file))
  if (isRefusal(found) || !found.complete) throw new Error('The evaluation is not complete')
  return found
}

const priced = (
  formula: string,
  tenders: Readonly<Record<string, readonly [number, number]>>,
): SmallFile => ({
  procurement: { criteria: [quality(50, [question('q1', 50)]), price(50, formula)] },
  tenders: Object.fromEntries(
    Object.entries(tenders).map(([bidder, [score, amount]]) => [
      bidder,
      { scores: { q1: score }, prices: { price: amount } },
    ]),
  ),
})

describe('a low price is a flag (rules.md, "Scoring", 8)', () => {
  const file = priced('lowest-over-price', { a: [3, 90], b: [3, 100], c: [3, 100] })

  test('ten percent below the mean of the others is not yet more than ten percent', () => {
    expect(lowPrices(assessment(file))).toEqual([])
    const lower = priced('lowest-over-price', { a: [3, 89], b: [3, 100], c: [3, 100] })
    const [flag, ...others] = lowPrices(assessment(lower))
    expect(others).toEqual([])
    expect(flag).toMatchObject({ bidder: 'a', criterion: 'price', meanOfOthers: fraction(100n) })
    expect(flag && toFixed(flag.percentBelow, 2)).toBe('11.00')
  })

  test('the percentage can be set', () => {
    expect(lowPrices(assessment(file), fraction(9n)).map(({ bidder }) => bidder)).toEqual(['a'])
  })

  test('a tender that is alone has no others to compare with', () => {
    expect(lowPrices(assessment(priced('lowest-over-price', { a: [3, 1] })))).toEqual([])
  })

  test('tenders that are out are not compared', () => {
    const { tenders, ...rest } = priced('lowest-over-price', { a: [3, 89], b: [3, 90] })
    const gone = { status: 'withdrawn', prices: { price: 500 } }
    expect(lowPrices(assessment({ ...rest, tenders: { ...tenders, gone } }))).toEqual([])
  })
})

describe('a losing price that turns the result', () => {
  test.each([
    // the dearest price makes the difference between the others small; without it b gets nothing for price
    ['lowest-to-highest', { a: [3, 100], b: [5, 190], c: [0, 1000] }, { recommended: 'a', tied: [] }],
    // a cheap price takes more marks from the cheaper of the others
    ['lowest-over-price', { a: [4, 100], b: [5, 125], c: [0, 60] }, { recommended: null, tied: ['a', 'b'] }],
  ] as const)('%s: without c another would be first', (formula, tenders, first) => {
    expect(rankReversals(assessment(priced(formula, tenders)))).toEqual([{ without: 'c', ...first }])
  })

  test('a losing price that changes nothing is no flag', () => {
    const file = priced('lowest-over-price', { a: [4, 100], b: [5, 120], c: [0, 1000] })
    expect(rankReversals(assessment(file))).toEqual([])
  })

  test('a fixed price has nothing to turn', () => {
    expect(
      rankReversals(
        assessment({ tenders: { a: { scores: { q1: 5, q2: 5 } }, b: { scores: { q1: 1, q2: 1 } } } }),
      ),
    ).toEqual([])
  })
})
