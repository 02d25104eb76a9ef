import { describe, expect, test } from 'vitest'
import { emptyEvaluation } from '../../shared/evaluation/evaluation.ts'
import type { EventOf } from '../../shared/evaluation/event.ts'
import { evolve } from '../../shared/evaluation/evolve.ts'
import { plainReason } from '../../shared/evaluation/reason.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { median } from '../../shared/scoring/counting-score.ts'
import { fraction } from '../../shared/fraction.ts'
import { bidderId, questionId } from '../../shared/identifiers.ts'
import { resultsJson } from '../../shared/scoring/results-json.ts'
import { price, quality, question, smallEvaluation, type SmallFile } from '../small-file.ts'
import { assessedOf, completeResults } from '../worked-case.ts'

const results = (file: SmallFile) => completeResults(smallEvaluation(file))
const standings = (file: SmallFile) =>
  results(file).tenders.map(({ bidder, standing, reasons }) => [bidder, standing, ...reasons])
const totals = (file: SmallFile) => [...assessedOf(results(file)).values()].map(({ total }) => total.shown)
const ranks = (file: SmallFile) => [...assessedOf(results(file)).values()].map(({ rank }) => rank)

const requirements = [
  { id: 'insurance', title: 'Insurance', consequence: 'excluded' },
  { id: 'website', title: 'Website', consequence: 'recorded' },
]

describe('who is ranked (rules.md, "Scoring", 5)', () => {
  test('status, failed requirements and thresholds decide in this order, and each says what decided', () => {
    const both = { insurance: 'pass', website: 'fail' }
    expect(
      standings({
        procurement: {
          requirements,
          criteria: [
            quality(60, [question('q1', 60, { minimumScore: 2 })]),
            quality(40, [question('q2', 40)], { id: 'social', minimumPercent: 50 }),
          ],
        },
        tenders: {
          gone: { status: 'withdrawn', reason: 'Merged.' },
          out: { status: 'excluded', reason: 'False statement.' },
          failed: { requirements: { insurance: 'fail' } },
          low: { requirements: both, scores: { q1: 1, q2: 2 } },
          poor: { requirements: both, scores: { q1: 2, q2: 2 } },
          in: { requirements: both, scores: { q1: 2, q2: 3 } },
        },
      }),
    ).toEqual([
      ['gone', 'withdrawn', 'withdrawn'],
      ['out', 'excluded', 'excluded'],
      ['failed', 'excluded', 'insurance'],
      ['low', 'below-threshold', 'q1', 'social'],
      ['poor', 'below-threshold', 'social'],
      ['in', 'assessed'],
    ])
  })

  test('a requirement without exclusion as its published consequence cannot exclude', () => {
    expect(
      standings({
        procurement: { requirements: requirements.slice(1) },
        tenders: { a: { requirements: { website: 'fail' }, scores: { q1: 1, q2: 1 } } },
      }),
    ).toEqual([['a', 'assessed']])
  })

  test('a minimum percentage is met by rounded points where each is rounded, and by exact ones otherwise', () => {
    // a third of 50 is 16.666…: rounded up to 16.7 it reaches 33.4 percent, exactly it does not
    const file = (when: string): SmallFile => ({
      procurement: {
        scale: { minimum: 0, maximum: 3, step: 1, descriptors: [] },
        rounding: { places: 1, when },
        criteria: [
          quality(50, [question('q1', 50)], { minimumPercent: '33.4' }),
          quality(50, [question('q2', 50)], { id: 'rest' }),
        ],
      },
      tenders: { a: { scores: { q1: 1, q2: 3 } } },
    })
    expect(standings(file('each'))).toEqual([['a', 'assessed']])
    expect(standings(file('total'))).toEqual([['a', 'below-threshold', 'quality']])
  })

  test('a minimum on a criterion inside another counts too', () => {
    const inner = quality(30, [question('q1', 30)], { id: 'inner', minimumPercent: 50 })
    expect(
      standings({
        procurement: {
          criteria: [
            {
              id: 'outer',
              title: 'Outer',
              weighting: 100,
              criteria: [inner],
              questions: [question('q2', 70)],
            },
          ],
        },
        tenders: { a: { scores: { q1: 2, q2: 5 } }, b: { scores: { q1: 3, q2: 0 } } },
      }),
    ).toEqual([
      ['a', 'below-threshold', 'inner'],
      ['b', 'assessed'],
    ])
  })

  test('only assessed prices feed the formulas', () => {
    const file: SmallFile = {
      procurement: {
        criteria: [quality(50, [question('q1', 50, { minimumScore: 2 })]), price(50, 'lowest-over-price')],
      },
      tenders: {
        cheapest: { scores: { q1: 1 }, prices: { price: 10 } },
        cheap: { scores: { q1: 5 }, prices: { price: 100 } },
        dear: { scores: { q1: 5 }, prices: { price: 200 } },
        gone: { status: 'withdrawn', prices: { price: 1 } },
      },
    }
    expect(totals(file)).toEqual(['100.00', '75.00'])
  })
})

describe('what is missing makes the result incomplete, and nothing is ranked', () => {
  test('every missing agreed score and unjudged requirement of the tenders that are in', () => {
    const evaluation = smallEvaluation({
      procurement: { requirements },
      tenders: {
        a: { requirements: { insurance: 'pass' }, scores: { q1: 1 } },
        b: { requirements: { insurance: 'fail' } },
        c: { status: 'withdrawn' },
      },
    })
    const found = computeResults(evaluation)
    expect(isRefusal(found) || resultsJson(found)).toEqual({
      complete: false,
      missing: [
        { bidder: 'a', question: 'q2' },
        { bidder: 'a', requirement: 'website' },
      ],
    })
  })

  test('an average never stands in for agreement', () => {
    const found = computeResults(
      smallEvaluation({
        tenders: { a: { scores: { q1: 3 } } },
        scores: [['m1', 'a', 'q2', 4]],
      }),
    )
    expect(found).toEqual({ complete: false, missing: [{ bidder: 'a', question: 'q2' }] })
  })

  test('a mean of no scores is missing too', () => {
    const criteria = [quality(100, [question('q1', 100, { decision: 'mean' })])]
    expect(computeResults(smallEvaluation({ procurement: { criteria }, tenders: { a: {} } }))).toEqual({
      complete: false,
      missing: [{ bidder: 'a', question: 'q1' }],
    })
  })

  test('what is missing is said before a missing price is refused', () => {
    const criteria = [quality(50, [question('q1', 50)]), price(50, 'above-lowest')]
    const found = computeResults(smallEvaluation({ procurement: { criteria }, tenders: { a: {} } }))
    expect(found).toEqual({ complete: false, missing: [{ bidder: 'a', question: 'q1' }] })
  })

  test('a comparison of tenders without prices is refused', () => {
    const criteria = [quality(50, [question('q1', 50)]), price(50, 'above-lowest')]
    const found = computeResults(
      smallEvaluation({
        procurement: { criteria },
        tenders: {
          a: { scores: { q1: 1 }, prices: { price: 100 } },
          b: { status: 'withdrawn' },
          c: { scores: { q1: 1 } },
        },
      }),
    )
    expect(found).toMatchObject({ id: 'refusal.priceMissing', path: 'tenders[2].prices' })
  })

  test('an evaluation without a procurement has no result', () => {
    expect(computeResults(emptyEvaluation)).toMatchObject({ id: 'refusal.noProcurement' })
  })

  test('no tenders: complete, and nobody recommended', () => {
    expect(results({})).toMatchObject({ tenders: [], recommended: null, tied: [] })
  })
})

describe('the score that counts', () => {
  test('is the mean or the median of the individual scores only where the procurement says so', () => {
    const criteria = [
      quality(100, [
        question('q1', 50, { decision: 'mean' }),
        question('q2', 30, { decision: 'median' }),
        question('q3', 20),
      ]),
    ]
    const panel = ['m1', 'm2', 'm3', 'm4']
    const given = [1, 2, 2, 5]
    const file: SmallFile = {
      procurement: { criteria },
      panel,
      tenders: { a: { scores: { q3: 4 } } },
      scores: panel.flatMap((member, index) =>
        ['q1', 'q2', 'q3'].map((id) => [member, 'a', id, given[index] ?? 0] as const),
      ),
    }
    const questions = assessedOf(results(file)).get('a')?.questions.values() ?? []
    expect([...questions].map(({ shown }) => shown)).toEqual(['25.00', '12.00', '16.00'])
  })

  test('is the one agreed last, and the ones before it stay in the state', () => {
    const before = smallEvaluation({ tenders: { a: { scores: { q1: 2, q2: 2 } } } })
    const event: EventOf<'ScoreAgreed'> = {
      type: 'ScoreAgreed',
      bidder: bidderId.parse('a'),
      question: questionId.parse('q1'),
      score: '5',
      reason: plainReason('Read again.'),
      decidingPoint: '',
      present: [],
      changeReason: 'A page was missed.',
    }
    const after = evolve(before, { at: '2024-03-27T09:00:00.000Z', by: 'lead', event })
    expect([before, after].map((state) => assessedOf(completeResults(state)).get('a')?.total.shown)).toEqual([
      '40.00',
      '76.00',
    ])
    expect(after.agreed.get(event.bidder)?.get(event.question)).toHaveLength(2)
  })

  test('the median of an even number is the mean of the two in the middle', () => {
    const numbers = [5n, 1n, 2n, 3n].map((number) => fraction(number))
    expect(median(numbers)).toEqual(fraction(5n, 2n))
    expect(median(numbers.slice(1))).toEqual(fraction(2n))
    expect(median([])).toBeUndefined()
  })
})

describe('weightings', () => {
  test('relative weightings multiply down the tree', () => {
    expect(
      totals({
        procurement: {
          weightings: 'relative',
          criteria: [
            {
              id: 'a',
              title: 'A',
              weighting: 60,
              criteria: [
                quality('12.5', [question('q1', 100)]),
                quality('87.5', [question('q2', 100)], { id: 'b' }),
              ],
            },
            quality(40, [question('q3', 100)], { id: 'c' }),
          ],
        },
        tenders: { x: { scores: { q1: 5, q2: 0, q3: 0 } }, y: { scores: { q1: 0, q2: 0, q3: 5 } } },
      }),
    ).toEqual(['7.50', '40.00'])
  })

  test('a weighting of zero is for information', () => {
    const criteria = [quality(100, [question('q1', 100), question('q2', 0)])]
    expect(totals({ procurement: { criteria }, tenders: { a: { scores: { q1: 5, q2: 1 } } } })).toEqual([
      '100.00',
    ])
  })

  test('a question may have a scale of its own', () => {
    const scale = { minimum: 1, maximum: 10, step: '0.5', descriptors: [] }
    const criteria = [quality(100, [question('q1', 50, { scale }), question('q2', 50)])]
    expect(totals({ procurement: { criteria }, tenders: { a: { scores: { q1: '9.5', q2: 5 } } } })).toEqual([
      '97.50',
    ])
  })
})

describe('rounding (rules.md, "Scoring", 4)', () => {
  const thirds = (when: string): SmallFile => ({
    procurement: {
      scale: { minimum: 0, maximum: 3, step: 1, descriptors: [] },
      rounding: { places: 0, when },
      criteria: [
        quality(100, [question('q1', 10), question('q2', 10), question('q3', 10), question('q4', 70)]),
      ],
    },
    tenders: { a: { scores: { q1: 2, q2: 2, q3: 2, q4: 3 } } },
  })

  test('each: sums are of rounded numbers', () => {
    expect(totals(thirds('each'))).toEqual(['91'])
  })

  test('total: sums are exact and only what is shown is rounded', () => {
    expect(totals(thirds('total'))).toEqual(['90'])
    const shown = [
      ...(assessedOf(results(thirds('total')))
        .get('a')
        ?.questions.values() ?? []),
    ]
    expect(shown.map((points) => points.shown)).toEqual(['7', '7', '7', '70'])
  })
})

describe('ties (rules.md, "Scoring", 7)', () => {
  const tie = (tieBreak: readonly string[]): SmallFile => ({
    procurement: { tieBreak, criteria: [quality(100, [question('q1', 50), question('q2', 50)])] },
    tenders: {
      d: { scores: { q1: 1, q2: 1 } },
      c: { scores: { q1: 2, q2: 3 } },
      b: { scores: { q1: 3, q2: 2 } },
      a: { scores: { q1: 5, q2: 0 } },
    },
  })

  test('nothing separates them: they share a rank, nobody is recommended, and they are named sorted', () => {
    expect(ranks(tie([]))).toEqual([4, 1, 1, 1])
    expect(results(tie([]))).toMatchObject({ recommended: null, tied: ['a', 'b', 'c'] })
    expect(ranks(tie(['quality']))).toEqual([4, 1, 1, 1])
  })

  test('the published tie-break separates them, entry by entry', () => {
    expect(ranks(tie(['quality', 'q2']))).toEqual([4, 1, 2, 3])
    expect(results(tie(['q1']))).toMatchObject({ recommended: 'a', tied: [] })
  })

  test('a tie further down leaves the first recommended: 1, 2, 2, 4', () => {
    const file: SmallFile = {
      tenders: {
        a: { scores: { q1: 5, q2: 5 } },
        b: { scores: { q1: 2, q2: 3 } },
        c: { scores: { q1: 2, q2: 3 } },
        d: { scores: { q1: 0, q2: 0 } },
      },
    }
    expect(ranks(file)).toEqual([1, 2, 2, 4])
    expect(results(file)).toMatchObject({ recommended: 'a', tied: [] })
  })

  test('the tie-break compares rounded points', () => {
    // q1 differs by less than a rounding, q2 makes up for it exactly
    const scale = { minimum: 0, maximum: 1000, step: 1, descriptors: [] }
    const file = (places: number): SmallFile => ({
      procurement: {
        scale,
        tieBreak: ['q1'],
        rounding: { places, when: 'total' },
        criteria: [quality(100, [question('q1', 50), question('q2', 50)])],
      },
      tenders: { a: { scores: { q1: 502, q2: 500 } }, b: { scores: { q1: 500, q2: 502 } } },
    })
    expect(ranks(file(0))).toEqual([1, 1])
    expect(ranks(file(1))).toEqual([1, 2])
  })

  test('totals that only rounding made equal are said to be so', () => {
    const scale = { minimum: 0, maximum: 1000, step: 1, descriptors: [] }
    const found = results({
      procurement: {
        scale,
        rounding: { places: 0, when: 'total' },
        criteria: [quality(100, [question('q1', 100)])],
      },
      tenders: { a: { scores: { q1: 501 } }, b: { scores: { q1: 502 } }, c: { scores: { q1: 502 } } },
    })
    expect(found.tied).toEqual(['a', 'b', 'c'])
    expect(found.equalOnlyAsPublished).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ])
  })
})
