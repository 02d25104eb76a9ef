import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomNumbers } from '../../shared/analysis/random-numbers.ts'
import { rankAcceptability, usualDraws } from '../../shared/analysis/rank-acceptability.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { assess } from '../../shared/scoring/assessment.ts'
import { price, quality, question, smallEvaluation, type SmallFile } from '../small-file.ts'

/**
 * How far any share of so many draws lies from the probability, but for one chance in a million: the bound of Dvoretzky,
 * Kiefer and Wolfowitz with Massart's constant, √(ln(2 ÷ 10⁻⁶) ÷ 2n). It holds for all thresholds on one line at once,
 * and so for all the examples below that share their draws.
 */
const within = (draws: number): number => Math.sqrt(Math.log(2e6) / (2 * draws))

function acceptability(file: SmallFile, draws = usualDraws) {
  const assessment = assess(smallEvaluation(file))
  if (isRefusal(assessment) || !assessment.complete) throw new Error('Not complete')
  return rankAcceptability(assessment, draws)
}

const steps = { minimum: 0, maximum: 100, step: 1, descriptors: [] }
const two = (a: readonly [number, number], b: readonly [number, number]): SmallFile => ({
  procurement: {
    scale: steps,
    criteria: [quality(60, [question('q1', 60)]), quality(40, [question('q2', 40)], { id: 'social' })],
  },
  tenders: { a: { scores: { q1: a[0], q2: a[1] } }, b: { scores: { q1: b[0], q2: b[1] } } },
})
const firsts = (file: SmallFile, draws = usualDraws) => {
  const { weightings, bidders } = acceptability(file, draws)
  return Object.fromEntries(bidders.map(({ bidder, ranks }) => [bidder, (ranks[0] ?? 0) / weightings]))
}

describe('rank acceptability', () => {
  test('of two criteria and two tenders is the closed form, within the stated bound', () => {
    const score = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(score, score, score, score, (a1, a2, b1, b2) => {
        fc.pre(a1 > b1 && a2 < b2)
        // a is first while w (a1 − b1) > (1 − w) (b2 − a2), w uniform from 0 to 1
        const turn = (b2 - a2) / (a1 - b1 + b2 - a2)
        const found = firsts(two([a1, a2], [b1, b2]))
        expect(Math.abs((found['a'] ?? 0) - (1 - turn))).toBeLessThan(within(usualDraws.weightings))
        expect((found['a'] ?? 0) + (found['b'] ?? 0)).toBe(1)
      }),
    )
  })

  test('of three criteria and one winner each is a third, within the bound of one share', () => {
    const criteria = ['x', 'y', 'z'].map((id, index) =>
      quality([20, 30, 50][index] ?? 0, [question(`q-${id}`, [20, 30, 50][index] ?? 0)], { id }),
    )
    const scores = (best: string) =>
      Object.fromEntries(['x', 'y', 'z'].map((id) => [`q-${id}`, id === best ? 5 : 0]))
    const file = {
      procurement: { criteria },
      tenders: { x: { scores: scores('x') }, y: { scores: scores('y') }, z: { scores: scores('z') } },
    }
    for (const share of Object.values(firsts(file)))
      expect(Math.abs(share - 1 / 3)).toBeLessThan(within(usualDraws.weightings))
  })

  test('is the same for the same seed, and another for another', () => {
    const file = two([70, 20], [40, 60])
    expect(acceptability(file)).toEqual(acceptability(file))
    expect(acceptability(file, { ...usualDraws, seed: 2 }).bidders).not.toEqual(acceptability(file).bidders)
  })

  test('whoever is better everywhere is always first, and equals share their rank', () => {
    expect(firsts(two([80, 80], [10, 70]))).toEqual({ a: 1, b: 0 })
    expect(firsts(two([30, 40], [30, 40]))).toEqual({ a: 1, b: 1 })
  })

  test('prices count as they were earned, tenders under a threshold do not compete, a criterion for information stays one', () => {
    const file: SmallFile = {
      procurement: {
        criteria: [
          quality(50, [question('q1', 50, { minimumScore: 2 })]),
          price(50, 'lowest-over-price'),
          quality(0, [question('q3', 0)], { id: 'information' }),
        ],
      },
      tenders: {
        dear: { scores: { q1: 5, q3: 0 }, prices: { price: 200 } },
        cheap: { scores: { q1: 3, q3: 5 }, prices: { price: 100 } },
        below: { scores: { q1: 1, q3: 5 }, prices: { price: 10 } },
      },
    }
    const found = firsts(file)
    expect(Object.keys(found)).toEqual(['dear', 'cheap'])
    // dear is first while 0.4 w > 0.5 (1 − w)
    expect(Math.abs((found['dear'] ?? 0) - 4 / 9)).toBeLessThan(within(usualDraws.weightings))
  })

  test('nobody, one tender and one criterion have nothing to draw', () => {
    expect(acceptability({}).bidders).toEqual([])
    expect(acceptability({ tenders: { a: { scores: { q1: 1, q2: 2 } } } }).bidders).toEqual([
      { bidder: 'a', ranks: [usualDraws.weightings] },
    ])
    const one = { tenders: { a: { scores: { q1: 1, q2: 2 } }, b: { scores: { q1: 1, q2: 3 } } } }
    expect(firsts(one)).toEqual({ a: 0, b: 1 })
  })
})

describe('the numbers drawn', () => {
  test('are the published generator, and spread evenly', () => {
    const next = randomNumbers(1)
    const drawn = Array.from({ length: 10_000 }, next).sort((a, b) => a - b)
    const furthest = Math.max(...drawn.map((value, index) => Math.abs(value - (index + 1) / drawn.length)))
    expect(furthest).toBeLessThan(within(drawn.length))
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true)
  })
})
