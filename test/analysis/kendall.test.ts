import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kendallTrend, leastChance } from '../../shared/analysis/kendall.ts'
import { compare, fraction, negate, one, subtract, toFixed, type Fraction } from '../../shared/fraction.ts'

const values = (numbers: readonly number[]): readonly Fraction[] =>
  numbers.map((number) => fraction(BigInt(number)))

function trend(numbers: readonly number[]) {
  const found = kendallTrend(values(numbers))
  if (!found) throw new Error('Too few')
  return found
}

const shown = (numbers: readonly number[]) => {
  const { tau, chance } = trend(numbers)
  return [toFixed(tau, 3), toFixed(chance, 4)]
}

describe("Kendall's trend", () => {
  test('by hand: of five values, rising all the way, falling, and with one pair the wrong way round', () => {
    expect(shown([1, 2, 3, 4, 5])).toEqual(['1.000', '0.0167']) // 2 of 120 orders
    expect(shown([5, 4, 3, 2, 1])).toEqual(['-1.000', '0.0167'])
    expect(shown([2, 1, 3, 4, 5])).toEqual(['0.800', '0.0833']) // 2 × (1 + 4) of 120
  })

  test('by hand: equal values rise against nothing', () => {
    // of the 6 orders of 1 1 2 2, one rises by 4 pairs and one falls by 4
    expect(shown([1, 1, 2, 2])).toEqual(['0.667', '0.3333'])
    expect(shown([3, 3, 3])).toEqual(['0.000', '1.0000'])
  })

  test('a published example: nine lots of tuna, T = 26, two-sided p = 0.1194', () => {
    // Hollander and Wolfe, Nonparametric Statistical Methods (1973), as the help of R's cor.test works it out
    const quality = [444, 459, 419, 533, 447, 441, 507, 452, 601]
    const liked = [26, 31, 25, 50, 36, 40, 52, 28, 38]
    const inOrder = liked
      .map((like, index) => ({ like, place: quality[index] ?? 0 }))
      .sort((a, b) => a.place - b.place)
    expect(shown(inOrder.map(({ like }) => like))).toEqual(['0.444', '0.1194'])
  })

  test('fewer than two values say nothing', () => {
    expect(kendallTrend([])).toBeNull()
    expect(kendallTrend(values([1]))).toBeNull()
    expect(toFixed(leastChance(4), 4)).toBe('0.0833')
    expect(leastChance(1)).toEqual(one)
  })
})

const few = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 6 })
const many = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 60 })

describe('laws of the trend', () => {
  test('the chance is what going through every order gives', () => {
    fc.assert(
      fc.property(few, (numbers) => {
        const far = Math.abs(pairs(numbers))
        const orders = permutations(numbers)
        const asFar = orders.filter((order) => Math.abs(pairs(order)) >= far).length
        expect(trend(numbers).chance).toEqual(fraction(BigInt(asFar), BigInt(orders.length)))
      }),
      { numRuns: 40 },
    )
  })

  test('the other way round it falls as much as it rose, at the same chance', () => {
    fc.assert(
      fc.property(many, (numbers) => {
        const there = trend(numbers)
        const back = trend(numbers.toReversed())
        expect(back.tau).toEqual(negate(there.tau))
        expect(back.chance).toEqual(there.chance)
        expect(compare(there.tau, one)).toBeLessThanOrEqual(0)
        expect(compare(there.chance, one)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('only the order of values counts, not how far they are apart', () => {
    fc.assert(
      fc.property(many, (numbers) => {
        expect(trend(numbers.map((number) => number ** 3 - 7))).toEqual(trend(numbers))
      }),
    )
  })

  test('the normal curve, with which it goes on beyond forty values, is as good by then', () => {
    const forty = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 30, maxLength: 40 })
    fc.assert(
      fc.property(forty, (numbers) => {
        const [counted, curved] = [kendallTrend(values(numbers)), kendallTrend(values(numbers), 10)]
        if (!counted || !curved) throw new Error('Too few')
        expect(curved.tau).toEqual(counted.tau)
        expect(Math.abs(Number(toFixed(subtract(counted.chance, curved.chance), 4)))).toBeLessThan(0.005)
      }),
    )
  })
})

function pairs(numbers: readonly number[]): number {
  return numbers.reduce(
    (all, number, index) =>
      numbers.slice(0, index).reduce((sum, before) => sum + Math.sign(number - before), all),
    0,
  )
}

function permutations(numbers: readonly number[]): readonly (readonly number[])[] {
  if (numbers.length < 2) return [numbers]
  return numbers.flatMap((first, index) =>
    permutations([...numbers.slice(0, index), ...numbers.slice(index + 1)]).map((rest) => [first, ...rest]),
  )
}
