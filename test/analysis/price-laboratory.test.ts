import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  firstBids,
  MOST_BIDS,
  typedOther,
  typedPrice,
  withAnother,
} from '../../shared/analysis/invented-bids.ts'
import { priceCurve, priceRange } from '../../shared/analysis/price-curve.ts'
import {
  oneScoreHigher,
  scaledOther,
  stepFor,
  tryFormula,
  type InventedBid,
  type PriceTrial,
} from '../../shared/analysis/price-laboratory.ts'
import { add, compare, equals, fraction, multiply, toFixed, zero } from '../../shared/fraction.ts'
import { bidderId } from '../../shared/identifiers.ts'
import { priceFormulas, type PriceFormula, type Procurement } from '../../shared/procurement/procurement.ts'
import { beforeScoring } from '../../shared/sample/leicester.ts'
import { play } from '../evaluation/play.ts'

const draft = sampleProcurement()
const rounding = { places: 2, when: 'total' } as const
const thousand = fraction(1000n)

/** The bids of look/lead/price-lab.png. */
const bids: readonly InventedBid[] = (
  [
    ['A', 150_000n, 64n],
    ['B', 153_000n, 67n],
    ['C', 130_000n, 44n],
  ] as const
).map(([name, price, other]) => ({
  bidder: bidderId.parse(name),
  price: fraction(price),
  other: fraction(other),
}))

function tried(formula: PriceFormula, invented = bids, step = thousand): PriceTrial {
  return tryFormula(draft, { formula, weighting: '20', rounding }, invented, step)
}

describe('what invented bids get is what the result would say', () => {
  test.each<[PriceFormula, string[], string[], number[], string[]]>([
    [
      'lowest-over-price',
      ['17.33', '16.99', '20.00'],
      ['81.33', '83.99', '64.00'],
      [2, 1, 3],
      ['0.12', '0.11', '0.00'],
    ],
    [
      'above-lowest',
      ['16.92', '16.46', '20.00'],
      ['80.92', '83.46', '64.00'],
      [2, 1, 3],
      ['0.15', '0.15', '0.00'],
    ],
    [
      'lowest-to-highest',
      ['2.61', '0.00', '20.00'],
      ['66.61', '67.00', '64.00'],
      [2, 1, 3],
      ['0.87', '0.00', '0.00'],
    ],
    [
      'around-mean',
      ['9.21', '8.80', '11.99'],
      ['73.21', '75.80', '55.99'],
      [2, 1, 3],
      ['0.09', '0.09', '0.10'],
    ],
  ])('%s: price marks, totals, ranks, and what £1,000 less buys', (formula, marks, totals, ranks, gains) => {
    const trial = tried(formula)
    expect(trial.bids.map(({ price }) => price.shown)).toEqual(marks)
    expect(trial.bids.map(({ total }) => total.shown)).toEqual(totals)
    expect(trial.bids.map(({ rank }) => rank)).toEqual(ranks)
    expect(trial.bids.map(({ gain }) => gain && toFixed(gain, 2))).toEqual(gains)
    expect(trial.first).toEqual({ recommended: 'B', tied: [] })
  })

  test('only from lowest to highest does a losing bid decide who wins', () => {
    const turns = priceFormulas.map((formula) => tried(formula).turns)
    expect(turns).toEqual([[], [], [{ without: 'C', recommended: 'A', tied: [] }], []])
  })

  test('a price more than a tenth below the mean of the others is flagged', () => {
    expect(
      tried('lowest-over-price').low.map(({ bidder, percentBelow }) => [bidder, toFixed(percentBelow, 1)]),
    ).toEqual([['C', '14.2']])
  })

  test('where nothing of a price would be left, nothing is bought', () => {
    expect(
      tried('above-lowest', bids, fraction(150_000n)).bids.map(({ gain }) => gain === undefined),
    ).toEqual([true, false, true])
  })

  test('no bids, no result', () => {
    expect(tried('around-mean', [])).toMatchObject({ bids: [], turns: [], low: [] })
  })
})

describe('beside the formulas', () => {
  test('one score more at the heaviest question of 15 marks earns 3', () => {
    const compared = oneScoreHigher(draft)
    expect(compared && [toFixed(compared.weighting, 0), toFixed(compared.marks, 2)]).toEqual(['15', '3.00'])
  })

  test.each([
    [[150_000, 153_000, 130_000], '1000.00'],
    [[5_000_000], '10000.00'],
    [[20, 25], '0.10'],
    [[1], '0.01'],
  ])('of prices %j a step is a round hundredth', (prices, step) => {
    expect(toFixed(stepFor(prices.map((price) => fraction(BigInt(price)))), 2)).toBe(step)
  })

  test('with 30 marks for the price, 64 of 80 other marks are 56 of 70', () => {
    expect(scaledOther(fraction(64n), fraction(20n), fraction(30n))).toEqual(fraction(56n))
    expect(scaledOther(zero, fraction(100n), fraction(30n))).toEqual(zero)
  })

  test('bids to begin with lie near what may be paid', () => {
    expect(firstBids(draft, { weighting: fraction(20n) })).toEqual([
      { letter: 'A', price: '£150,000', other: '64' },
      { letter: 'B', price: '£153,000', other: '67' },
      { letter: 'C', price: '£130,000', other: '44' },
    ])
    const small = { ...draft, contract: { annualBudget: '1' } }
    for (const { price } of firstBids(small, { weighting: fraction(20n) }))
      expect(typeof typedPrice(price)).toBe('object')
  })

  test('a new bid has the first free letter, and no more are taken than can be read', () => {
    const two = [
      { letter: 'A', price: '1', other: '' },
      { letter: 'C', price: '1', other: '' },
    ]
    expect(withAnother(two).map(({ letter }) => letter)).toEqual(['A', 'C', 'B'])
    const many = Array.from({ length: 40 }).reduce(
      (all: ReturnType<typeof withAnother>) => withAnother(all),
      two,
    )
    expect(many).toHaveLength(MOST_BIDS)
  })
})

describe('typed amounts are taken exactly or refused', () => {
  test.each([
    ['£150,000', '150000.00'],
    ['0.1', '0.10'],
    ['123456789012345678901.23', '123456789012345678901.23'],
    ['£0', 'notPositive'],
    ['-5', 'notPositive'],
    ['0.00', 'notPositive'],
    ['', 'missing'],
    ['1e5', 'notANumber'],
    ['much', 'notANumber'],
  ])('price %j', (typed, expected) => {
    const read = typedPrice(typed)
    expect(typeof read === 'string' ? read : toFixed(read, 2)).toBe(expected)
  })

  test.each([
    ['64', '64.00'],
    ['64.25', '64.25'],
    ['', '0.00'],
    ['81', 'tooMany'],
    ['-1', 'notANumber'],
  ])('other marks %j of 80', (typed, expected) => {
    const read = typedOther(typed, fraction(80n))
    expect(typeof read === 'string' ? read : toFixed(read, 2)).toBe(expected)
  })
})

const arbitraryBids = fc
  .array(
    fc.record({ pence: fc.integer({ min: 1, max: 50_000_000 }), other: fc.integer({ min: 0, max: 8000 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((all) =>
    all.map(({ pence, other }, index): InventedBid => ({
      bidder: bidderId.parse(String(index)),
      price: fraction(BigInt(pence), 100n),
      other: fraction(BigInt(other), 100n),
    })),
  )
const arbitraryFormula = fc.constantFrom(...priceFormulas)

describe('laws of every formula', () => {
  test('the cheapest gets the most, and a dearer bid never more than a cheaper one', () => {
    fc.assert(
      fc.property(arbitraryFormula, arbitraryBids, (formula, invented) => {
        const marks = tried(formula, invented).bids.map(({ price }) => price.exact)
        const byPrice = invented
          .map((_, index) => index)
          .sort((a, b) => compare(at(invented, a).price, at(invented, b).price))
        byPrice.slice(1).forEach((dearer, index) => {
          expect(compare(at(marks, at(byPrice, index)), at(marks, dearer))).toBeGreaterThanOrEqual(0)
        })
      }),
    )
  })

  test('no price gets less than nothing or more than the weighting', () => {
    fc.assert(
      fc.property(arbitraryFormula, arbitraryBids, (formula, invented) => {
        for (const { price } of tried(formula, invented).bids) {
          expect(compare(price.exact, zero)).toBeGreaterThanOrEqual(0)
          expect(compare(price.exact, fraction(20n))).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  test('other money changes nothing: all prices times a factor', () => {
    fc.assert(
      fc.property(
        arbitraryFormula,
        arbitraryBids,
        fc.integer({ min: 1, max: 1000 }),
        (formula, invented, factor) => {
          const times = fraction(BigInt(factor), 7n)
          const scaled = invented.map((bid) => ({ ...bid, price: multiply(bid.price, times) }))
          expect(tried(formula, scaled, multiply(thousand, times))).toEqual({
            ...tried(formula, invented),
            low: tried(formula, scaled).low,
          })
        },
      ),
    )
  })

  test('the order of the bids changes nothing', () => {
    fc.assert(
      fc.property(arbitraryFormula, arbitraryBids, (formula, invented) => {
        const turned = tried(formula, [...invented].reverse())
        expect([...turned.bids].reverse()).toEqual(tried(formula, invented).bids)
        expect(turned.first).toEqual(tried(formula, invented).first)
      }),
    )
  })

  test('the first named has the highest total', () => {
    fc.assert(
      fc.property(arbitraryFormula, arbitraryBids, (formula, invented) => {
        const { bids: all, first } = tried(formula, invented)
        const leaders = all.filter(({ rank }) => rank === 1).map(({ bidder }) => bidder)
        expect(first.recommended === null ? first.tied : [first.recommended]).toEqual(leaders.sort())
        for (const [index, { total, price }] of all.entries())
          expect(total.exact).toEqual(add(price.exact, at(invented, index).other))
      }),
    )
  })

  test('a curve falls, from the lowest price on, and goes through what each bid gets', () => {
    fc.assert(
      fc.property(arbitraryFormula, arbitraryBids, (formula, invented) => {
        const prices = invented.map(({ price }) => price)
        const [first, ...others] = prices
        if (!first) return
        const { high } = priceRange([first, ...others], undefined)
        const curve = priceCurve(formula, fraction(20n), prices, high)
        curve.slice(1).forEach(({ price, marks }, index) => {
          const before = at(curve, index)
          expect(compare(price, before.price)).toBe(1)
          expect(compare(marks, before.marks)).toBeLessThanOrEqual(0)
        })
        tried(formula, invented).bids.forEach(({ price }, index) => {
          const point = curve.find((one) => equals(one.price, at(prices, index)))
          expect(point?.marks).toEqual(price.exact)
        })
      }),
    )
  })
})

function sampleProcurement(): Procurement {
  const { procurement } = play(beforeScoring())
  if (!procurement) throw new Error('The sample has no procurement')
  return procurement
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`Nothing at ${String(index)}`)
  return item
}
