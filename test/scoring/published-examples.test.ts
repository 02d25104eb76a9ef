import { describe, expect, test } from 'vitest'
import { z } from '../../shared/zod.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { readEvaluationFile } from '../../shared/evaluation-file/read.ts'
import { sentence } from '../sentence.ts'
import {
  price,
  quality,
  question,
  smallEvaluation,
  smallFile,
  wholeMarks,
  type SmallFile,
} from '../small-file.ts'
import { assessedOf, caseText, completeResults } from '../worked-case.ts'

const published = z
  .object({ vectors: z.array(z.looseObject({ id: z.string() })) })
  .parse(JSON.parse(caseText('published.json')))
const texts = z.record(z.string(), z.string())
const lists = z.record(z.string(), z.array(z.string()))

/** The numbers of a published example, read with the shape that it has. */
function example<Shape extends z.ZodType>(id: string, shape: Shape): z.infer<Shape> {
  return shape.parse(published.vectors.find((vector) => vector.id === id))
}

const scaleTo = (maximum: number | string, step: number | string = 1) => ({ ...wholeMarks, maximum, step })
const totals = (file: SmallFile): Record<string, string> =>
  Object.fromEntries(
    [...assessedOf(completeResults(smallEvaluation(file)))].map(([id, { total }]) => [id, total.shown]),
  )
const pricePoints = (file: SmallFile): Record<string, string> =>
  Object.fromEntries(
    [...assessedOf(completeResults(smallEvaluation(file)))].map(([id, { prices }]) => [
      id,
      [...prices.values()].map(({ shown }) => shown).join(' '),
    ]),
  )
/** Nothing but a price, which earns up to 100. */
const priceAlone = (prices: Record<string, number>, places: number): SmallFile => ({
  procurement: { criteria: [price(100, 'lowest-over-price')], rounding: { places, when: 'total' } },
  tenders: Object.fromEntries(
    Object.entries(prices).map(([bidder, amount]) => [bidder, { prices: { price: amount } }]),
  ),
})

test('G02: the cheaper bidder loses by two marks of two hundred', () => {
  const { bidders, published: expected } = example(
    'G02-negometrix-low-bid',
    z.object({
      bidders: z.record(z.string(), z.object({ quality: z.array(z.number()), price: z.number() })),
      published: z.record(z.string(), z.object({ price_points: z.number(), percent: z.number() })),
    }),
  )
  const results = completeResults(
    smallEvaluation({
      procurement: {
        criteria: [
          quality(65, [
            question('experience', 30, { scale: scaleTo(60) }),
            question('assurance', 20, { scale: scaleTo(40) }),
            question('time', 15, { scale: scaleTo(30) }),
          ]),
          price(35, 'lowest-over-price'),
        ],
      },
      tenders: Object.fromEntries(
        Object.entries(bidders).map(
          ([
            bidder,
            {
              quality: [a = 0, b = 0, c = 0],
              price: amount,
            },
          ]) => [bidder, { scores: { experience: a, assurance: b, time: c }, prices: { price: amount } }],
        ),
      ),
    }),
  )
  for (const [bidder, { price_points, percent }] of Object.entries(expected)) {
    const assessed = assessedOf(results).get(bidder)
    expect(assessed?.total.shown).toBe(`${String(percent)}.00`)
    // 200 marks in the example, 100 here
    expect([...(assessed?.prices.values() ?? [])][0]?.shown).toBe(`${String(price_points / 2)}.00`)
  }
  expect(results.recommended).toBe('A')
})

test('G03: lowest over price, to three places of the whole', () => {
  const { prices, published: expected } = example(
    'G03-dos-fixed-quotes',
    z.object({ prices: z.record(z.string(), z.number()), published: texts }),
  )
  const percent = Object.fromEntries(
    Object.entries(expected).map(([bidder, share]) => [bidder, (Number(share) * 100).toFixed(1)]),
  )
  expect(totals(priceAlone(prices, 1))).toEqual(percent)
})

test('G04: lowest over price, published to whole marks', () => {
  const {
    prices,
    published: whole,
    exact,
  } = example(
    'G04-brodies-scotland',
    z.object({
      prices: z.record(z.string(), z.number()),
      published: z.record(z.string(), z.number()),
      exact: texts,
    }),
  )
  expect(totals(priceAlone(prices, 0))).toEqual(
    Object.fromEntries(Object.entries(whole).map(([bidder, marks]) => [bidder, String(marks)])),
  )
  expect(totals(priceAlone(prices, 2))).toEqual(exact)
})

test('G05: forty of a hundred marks for price', () => {
  const { prices, exact_2dp } = example(
    'G05-impactbids-60-40',
    z.object({ prices: z.record(z.string(), z.number()), exact_2dp: texts }),
  )
  const file: SmallFile = {
    procurement: { criteria: [quality(60, [question('q1', 60)]), price(40, 'lowest-over-price')] },
    tenders: Object.fromEntries(
      Object.entries(prices).map(([bidder, amount]) => [
        bidder,
        { scores: { q1: 5 }, prices: { price: amount } },
      ]),
    ),
  }
  expect(pricePoints(file)).toEqual(exact_2dp)
})

describe('G06: a price of zero', () => {
  const elements = example(
    'G06-bevan-brittan-zero-price',
    z.object({
      elements: z.array(z.object({ name: z.string(), weight: z.number(), b1: z.number(), b2: z.number() })),
    }),
  ).elements
  const file = (kept: typeof elements, rest: number): SmallFile => ({
    procurement: {
      criteria: [
        quality(rest, [question('q1', rest)]),
        {
          id: 'price',
          title: 'Price',
          weighting: 100 - rest,
          criteria: kept.map(({ name, weight }) => price(weight, 'lowest-over-price', name)),
        },
      ],
    },
    tenders: Object.fromEntries(
      (['b1', 'b2'] as const).map((bidder) => [
        bidder,
        { scores: { q1: 5 }, prices: Object.fromEntries(kept.map((each) => [each.name, each[bidder]])) },
      ]),
    ),
  })

  test('is refused, naming bidder and criterion, and never becomes NaN or Infinity', () => {
    const answer = readEvaluationFile(JSON.stringify(smallFile(file(elements, 70))))
    expect(isRefusal(answer) && sentence(answer)).toBe(
      'tenders[1].prices.additional_unit: The price of Bidder b2 (b2) for “Price (additional_unit)” is 0. A price must be more than zero.',
    )
  })

  test('the other elements stand side by side and earn what was published', () => {
    const others = elements.filter(({ name }) => name !== 'additional_unit')
    expect(pricePoints(file(others, 85))).toEqual({ b1: '10.00 5.00', b2: '8.50 3.00' })
  })
})

test('G10: half for price lets the worst and the best tie, and nobody is recommended', () => {
  const { inputs, computed } = example(
    'G10-goldilocks-50-50',
    z.object({
      inputs: z.record(z.string(), z.object({ q: z.number(), price: z.number() })),
      computed: z.record(z.string(), z.object({ price_pts: z.string(), total: z.string() })),
    }),
  )
  const file: SmallFile = {
    procurement: {
      scale: scaleTo(100),
      criteria: [quality(50, [question('q1', 50)]), price(50, 'lowest-over-price')],
    },
    tenders: Object.fromEntries(
      Object.entries(inputs).map(([bidder, { q, price: amount }]) => [
        bidder,
        { scores: { q1: q }, prices: { price: amount } },
      ]),
    ),
  }
  expect(totals(file)).toEqual(
    Object.fromEntries(Object.entries(computed).map(([bidder, { total }]) => [bidder, total])),
  )
  expect(pricePoints(file)).toEqual(
    Object.fromEntries(Object.entries(computed).map(([bidder, { price_pts }]) => [bidder, price_pts])),
  )
  const results = completeResults(smallEvaluation(file))
  expect([...assessedOf(results).values()].map(({ rank }) => rank)).toEqual([1, 3, 1])
  expect(results).toMatchObject({ recommended: null, tied: ['A', 'C'] })
})

test('G12: totals that lie exactly half way are rounded up, where binary floating point rounds down', () => {
  const { weights, scores, published_weighted, published_total, binary_float_round2 } = example(
    'G12-rounding-edge-vendor-matrix',
    z.object({
      weights: z.array(z.string()),
      scores: lists,
      published_weighted: lists,
      published_total: texts,
      binary_float_round2: z.record(z.string(), z.number()),
    }),
  )
  // the example adds up to the scale's maximum of 5; the other 95 marks are for a question nobody answered
  const file: SmallFile = {
    procurement: {
      scale: scaleTo(5, '0.1'),
      weightings: 'relative',
      criteria: [
        quality(
          5,
          weights.map((weight, index) => question(`q${String(index)}`, String(Number(weight) * 100))),
        ),
        quality(95, [question('other', 100)], { id: 'other-criterion' }),
      ],
    },
    tenders: Object.fromEntries(
      Object.entries(scores).map(([bidder, given]) => [
        bidder,
        {
          scores: {
            ...Object.fromEntries(given.map((score, index) => [`q${String(index)}`, score])),
            other: 0,
          },
        },
      ]),
    ),
  }
  expect(totals(file)).toEqual(published_total)
  for (const [bidder, points] of Object.entries(published_weighted)) {
    const assessed = assessedOf(completeResults(smallEvaluation(file))).get(bidder)
    expect([...(assessed?.questions.values() ?? [])].slice(0, -1).map(({ shown }) => shown)).toEqual(points)
    const inBinary = (scores[bidder] ?? []).reduce(
      (sum, score, index) => sum + Number(score) * Number(weights[index]),
      0,
    )
    expect(Number(inBinary.toFixed(2))).toBe(binary_float_round2[bidder])
  }
})
