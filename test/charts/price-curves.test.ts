import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { priceCurve, priceRange } from '../../shared/analysis/price-curve.ts'
import { placedLabels, spreadApart } from '../../shared/charts/label-places.ts'
import { curveLooks, priceCurvesScene, type PriceCurves } from '../../shared/charts/price-curves.ts'
import type { Measure } from '../../shared/charts/scene.ts'
import { ticksBetween } from '../../shared/charts/ticks.ts'
import {
  compare,
  fraction,
  subtract,
  toDecimal,
  toFixed,
  zero,
  type Fraction,
} from '../../shared/fraction.ts'
import { priceFormulas } from '../../shared/procurement/procurement.ts'

/** Every letter half as wide as it is high. */
const measure: Measure = (text, size) => [...text].length * size * 0.5
const priceLabel = (price: Fraction) => `£${toFixed(price, 0)}`

function curvesOf(prices: readonly [Fraction, ...Fraction[]], limit: Fraction | undefined): PriceCurves {
  const { low, high } = priceRange(prices, limit)
  return {
    title: 'Marks for a price',
    alt: 'Four curves',
    axis: 'Price a year',
    low,
    high,
    top: fraction(20n),
    curves: priceFormulas.map((formula) => {
      const points = priceCurve(formula, fraction(20n), prices, high)
      const marks = prices.map((price) => ({
        exact: points.find((point) => compare(point.price, price) === 0)?.marks ?? zero,
        title: formula,
      }))
      return { formula, name: formula, isChosen: formula === 'above-lowest', points, marks }
    }),
    bids: prices.map((price, index) => ({ name: `Bid ${String(index)}`, price })),
    limit: limit && { price: limit, label: 'Over the budget' },
    priceTickLabels: (prices) => prices.map(priceLabel),
    marksLabel: (marks) => toFixed(marks, 0),
  }
}

const pounds = fc.integer({ min: 1, max: 10_000_000 })
const someBids = fc.record({
  first: pounds,
  others: fc.array(pounds, { maxLength: 11 }),
  limit: fc.option(pounds, { nil: undefined }),
})
const inFractions = (value: number) => fraction(BigInt(value))

describe('curves of marks over price', () => {
  test('all that is drawn stays in its frame, whatever the bids and the room', () => {
    fc.assert(
      fc.property(someBids, fc.integer({ min: 240, max: 1000 }), ({ first, others, limit }, width) => {
        const prices = [inFractions(first), ...others.map(inFractions)] as const
        const chart = curvesOf([...prices], limit === undefined ? undefined : inFractions(limit))
        const { shapes, height } = priceCurvesScene(chart, width, measure)
        for (const shape of shapes) {
          if (shape.kind === 'text') {
            const half =
              (measure(shape.text, shape.size, shape.weight) / 2) * (shape.anchor === 'middle' ? 1 : 2)
            if (shape.anchor !== 'start') expect(shape.x - half).toBeGreaterThanOrEqual(-0.01)
            if (shape.anchor !== 'end') expect(shape.x + half).toBeLessThanOrEqual(width + 0.01)
            expect(shape.y).toBeGreaterThan(0)
            expect(shape.y).toBeLessThanOrEqual(height)
          }
          if (shape.kind === 'path')
            for (const [, x, y] of shape.d.matchAll(/[ML](\S+) ([^ML]+)/g)) {
              expect(Number(x)).toBeGreaterThanOrEqual(0)
              expect(Number(x)).toBeLessThanOrEqual(width + 0.1)
              expect(Number(y)).toBeGreaterThanOrEqual(0)
              expect(Number(y)).toBeLessThanOrEqual(height)
            }
        }
      }),
    )
  })

  test('each formula has strokes of its own, and its name at the end of its line where there is room', () => {
    const dashes = priceFormulas.map((formula) => JSON.stringify(curveLooks[formula].dash ?? []))
    expect(new Set(dashes).size).toBe(priceFormulas.length)
    const chart = curvesOf([fraction(130n), fraction(150n), fraction(153n)], fraction(154n))
    const names = (width: number) =>
      priceCurvesScene(chart, width, measure).shapes.filter(
        (shape) => shape.kind === 'text' && priceFormulas.some((formula) => formula === shape.text),
      )
    expect(names(640)).toHaveLength(priceFormulas.length)
    expect(names(300)).toEqual([])
    const { shapes } = priceCurvesScene(chart, 640, measure)
    expect(
      shapes.filter(({ kind }) => kind === 'path').map((shape) => 'dash' in shape && shape.dash),
    ).toContainEqual(curveLooks['around-mean'].dash)
  })

  test('the chosen one is the thickest and lies over the others', () => {
    const { shapes } = priceCurvesScene(curvesOf([fraction(100n), fraction(120n)], undefined), 640, measure)
    const paths = shapes.filter((shape) => shape.kind === 'path')
    expect(paths.at(-1)).toMatchObject({ strokeWidth: 3.5, dash: curveLooks['above-lowest'].dash })
  })
})

describe('round numbers on an axis', () => {
  test.each([
    [124_000, 160_000, 7, ['130000', '140000', '150000', '160000']],
    [0, 20, 5, ['0', '5', '10', '15', '20']],
    [0, 30, 5, ['0', '10', '20', '30']],
    [5, 5, 4, []],
  ])('from %i to %i in %i steps at most', (low, high, most, expected) => {
    const ticks = ticksBetween(fraction(BigInt(low)), fraction(BigInt(high)), most)
    expect(ticks.map(toDecimal)).toEqual(expected)
  })

  test('they lie within, evenly apart, and are not too many', () => {
    fc.assert(
      fc.property(pounds, pounds, fc.integer({ min: 1, max: 12 }), (a, b, most) => {
        const [low, high] = [inFractions(Math.min(a, b)), inFractions(Math.max(a, b))]
        const ticks = ticksBetween(low, high, most)
        expect(ticks.length).toBeLessThanOrEqual(most + 1)
        const gaps = ticks.slice(1).map((tick, index) => toDecimal(subtract(tick, ticks[index] ?? zero)))
        expect(new Set(gaps).size).toBeLessThanOrEqual(1)
        for (const tick of ticks) {
          expect(compare(tick, low)).toBeGreaterThanOrEqual(0)
          expect(compare(tick, high)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})

describe('labels', () => {
  test('over points near each other stand in rows, none over another', () => {
    const wanted = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 12 })
    fc.assert(
      fc.property(wanted, (xs) => {
        const placed = placedLabels(
          xs.map((x) => ({ text: 'Bid A', x })),
          () => 34,
          { from: 0, to: 500 },
        )
        for (const [index, one] of placed.entries())
          for (const other of placed.slice(index + 1))
            if (other.row === one.row) expect(Math.abs(other.x - one.x)).toBeGreaterThanOrEqual(34)
      }),
    )
  })

  test('at the ends of lines keep apart, in the order of the lines', () => {
    expect(spreadApart([100, 104, 40], { apart: 17, from: 20, to: 110 })).toEqual([93, 110, 40])
    expect(spreadApart([20, 20, 20], { apart: 10, from: 20, to: 110 })).toEqual([20, 30, 40])
  })
})
