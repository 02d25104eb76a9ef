import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  fraction,
  multiply,
  parseDecimal,
  subtract,
  sum,
  zero,
  type Fraction,
} from '../../shared/fraction.ts'
import type { BidderId } from '../../shared/identifiers.ts'
import { criteriaTree } from '../../shared/procurement/criteria-tree.ts'
import { stepsOf } from '../../shared/procurement/criteria.ts'
import type { Procurement } from '../../shared/procurement/procurement.ts'
import { resultsJson } from '../../shared/scoring/results-json.ts'
import type { Assessed, Results, TenderResult } from '../../shared/scoring/results.ts'
import { assessed, law, lawOfResults, resultsOf } from './laws.ts'

const hundred = fraction(100n)

/** Half of the last place. */
const slack = ({ rounding }: Procurement): Fraction => fraction(1n, 2n * 10n ** BigInt(rounding.places))
const times = (a: Fraction, count: number): Fraction => multiply(a, fraction(BigInt(count)))
const shown = (tender: Assessed): readonly Fraction[] =>
  [...tender.questions.values(), ...tender.prices.values()].map((points) => parseDecimal(points.shown))
describe('points', () => {
  test('no question and no price earns more than its weighting, or less than nothing', () => {
    lawOfResults((results, { procurement }) => {
      const { questions, prices } = criteriaTree(procurement)
      for (const tender of assessed(results)) {
        const earned = [
          ...questions.map((leaf) => [leaf.weighting, tender.questions.get(leaf.question.id)] as const),
          ...prices.map((leaf) => [leaf.weighting, tender.prices.get(leaf.criterion.id)] as const),
        ]
        for (const [weighting, points] of earned) {
          expect(points && compare(parseDecimal(points.shown), zero)).toBeGreaterThanOrEqual(0)
          expect(
            points && compare(parseDecimal(points.shown), add(weighting, slack(procurement))),
          ).toBeLessThanOrEqual(0)
        }
      }
    })
  })

  test('totals lie between 0 and 100, but for what rounding each adds', () => {
    lawOfResults((results, { procurement }) => {
      const { questions, prices } = criteriaTree(procurement)
      const roundings = procurement.rounding.when === 'each' ? questions.length + prices.length : 0
      const most = add(hundred, times(slack(procurement), roundings))
      for (const { total } of assessed(results)) {
        expect(compare(parseDecimal(total.shown), zero)).toBeGreaterThanOrEqual(0)
        expect(compare(parseDecimal(total.shown), most)).toBeLessThanOrEqual(0)
      }
    })
  })

  test('rounding each: published points add up to published criteria and totals exactly', () => {
    lawOfResults((results, { procurement }) => {
      if (procurement.rounding.when === 'total') return
      for (const tender of assessed(results)) {
        expect(sum(shown(tender))).toEqual(parseDecimal(tender.total.shown))
        const criteria = [...tender.criteria.values()].map((points) => parseDecimal(points.shown))
        expect(sum(criteria)).toEqual(parseDecimal(tender.total.shown))
      }
    })
  })

  test('rounding the total: published points add up to it within half a last place each', () => {
    lawOfResults((results, { procurement }) => {
      if (procurement.rounding.when === 'each') return
      for (const tender of assessed(results)) {
        const parts = shown(tender)
        const difference = subtract(sum(parts), parseDecimal(tender.total.shown))
        const most = times(slack(procurement), parts.length + 1)
        expect(compare(difference, most)).toBeLessThanOrEqual(0)
        expect(compare(subtract(zero, difference), most)).toBeLessThanOrEqual(0)
      }
    })
  })

  test('every number is a decimal with the published places: never NaN, never Infinity', () => {
    law(({ procurement }, results) => {
      const { places } = procurement.rounding
      const number = new RegExp(places === 0 ? '^\\d+$' : `^\\d+\\.\\d{${String(places)}}$`)
      const json = resultsJson(results)
      expect(JSON.stringify(json)).not.toMatch(/NaN|Infinity|undefined/)
      if (!json.complete) return
      for (const { questions, prices, criteria, total } of json.tenders) {
        const numbers = [questions, prices, criteria].flatMap((points) => Object.values(points ?? {}))
        for (const each of total === undefined ? numbers : [...numbers, total]) expect(each).toMatch(number)
      }
    })
  })

  test('a cheaper price never earns less', () => {
    lawOfResults((results, { procurement, tenders }) => {
      const prices = new Map(tenders.map(({ bidder, prices: offered }) => [bidder, offered ?? {}]))
      const field = assessed(results)
      for (const { criterion } of criteriaTree(procurement).prices) {
        const priced = field
          .map(({ bidder, prices: points }) => ({
            price: parseDecimal(prices.get(bidder)?.[criterion.id] ?? '0'),
            points: parseDecimal(points.get(criterion.id)?.shown ?? '0'),
          }))
          .sort((a, b) => compare(a.price, b.price))
        for (const [index, { price, points }] of priced.entries()) {
          const before = priced[index - 1]
          if (before) expect(compare(before.points, points)).toBeGreaterThanOrEqual(0)
          if (before && compare(before.price, price) === 0) expect(before.points).toEqual(points)
        }
      }
    })
  })
})

describe('standing and rank', () => {
  test('a rank is one more than the number of better tenders, and a better rank never has a lower total', () => {
    lawOfResults((results) => {
      const field = assessed(results)
      for (const { rank, total } of field) {
        expect(rank).toBe(1 + field.filter((other) => other.rank < rank).length)
        for (const other of field) {
          const order = compare(parseDecimal(other.total.shown), parseDecimal(total.shown))
          if (other.rank < rank) expect(order).toBeGreaterThanOrEqual(0)
          if (other.rank === rank) expect(order).toBe(0)
        }
      }
    })
  })

  test('the one first is recommended, several firsts are tied and sorted, and without tenders nobody is either', () => {
    lawOfResults((results) => {
      const first = assessed(results).flatMap(({ rank, bidder }) => (rank === 1 ? [bidder] : []))
      const [only = null] = first
      expect(results.recommended).toBe(first.length === 1 ? only : null)
      expect(results.tied).toEqual(first.length > 1 ? first.sort() : [])
    })
  })

  test('a reason is given for every tender that is not ranked, and for none that is', () => {
    lawOfResults(({ tenders }) => {
      for (const { standing, reasons } of tenders) expect(reasons.length > 0).toBe(standing !== 'assessed')
    })
  })

  test('nothing is ranked while something is missing, and what is missing is what was never entered', () => {
    law((file, results) => {
      if (results.complete) return
      expect(Object.keys(resultsJson(results))).toEqual(['complete', 'missing'])
      const entered = new Set(
        [...file.scores, ...file.consensus].map(({ bidder, question }) => `${bidder} ${question}`),
      )
      expect(results.missing.length).toBeGreaterThan(0)
      for (const cell of results.missing) {
        expect('question' in cell && entered.has(`${cell.bidder} ${cell.question}`)).toBe(false)
      }
    })
  })
})

describe('what changes for the better or not at all', () => {
  test('a higher agreed score never lowers the points, the standing, the total or the rank of its bidder', () => {
    lawOfResults((results, file, pick) => {
      const entry = file.consensus[pick % Math.max(1, file.consensus.length)]
      const leaf = entry && criteriaTree(file.procurement).question.get(entry.question)
      const higher = leaf && stepsOf(leaf.scale).filter((step) => isHigher(step, entry.score))
      const score = higher?.[pick % Math.max(1, higher.length)]
      if (!entry || score === undefined) return
      const consensus = file.consensus.map((each) => (each === entry ? { ...each, score } : each))
      const after = find(resultsOf({ ...file, consensus }), entry.bidder)
      const before = find(results, entry.bidder)
      if (!('questions' in before)) {
        expect(after).toEqual(before)
        return
      }
      if (!('questions' in after)) throw new Error('A higher score put a tender out')
      const points = (tender: typeof before) =>
        parseDecimal(tender.questions.get(entry.question)?.shown ?? '0')
      expect(compare(points(after), points(before))).toBeGreaterThanOrEqual(0)
      for (const reason of after.reasons) expect(before.reasons).toContain(reason)
      if (before.standing !== 'assessed') return
      if (after.standing !== 'assessed') throw new Error('A higher score put a tender below a threshold')
      expect(
        compare(parseDecimal(after.total.shown), parseDecimal(before.total.shown)),
      ).toBeGreaterThanOrEqual(0)
      expect(after.rank).toBeLessThanOrEqual(before.rank)
    })
  })

  test('the last one withdrawing leaves the question points and standings of the others', () => {
    lawOfResults((results, file) => {
      const last = assessed(results).toSorted((a, b) => b.rank - a.rank)[0]
      if (!last) return
      const tenders = file.tenders.map((tender) =>
        tender.bidder === last.bidder ? { ...tender, status: 'withdrawn' as const } : tender,
      )
      const after = resultsOf({ ...file, tenders })
      const hasPrices = criteriaTree(file.procurement).prices.length > 0
      for (const before of results.tenders) {
        if (before.bidder === last.bidder) continue
        const now = find(after, before.bidder)
        expect(now.standing).toBe(before.standing)
        expect(now.reasons).toEqual(before.reasons)
        if ('questions' in before && 'questions' in now) expect(now.questions).toEqual(before.questions)
        // without relative prices nothing else moves either
        if (!hasPrices) expect(now).toEqual(before)
      }
    })
  })
})

function isHigher(step: string, score: string): boolean {
  return compare(parseDecimal(step), parseDecimal(score)) > 0
}

function find(results: Results, bidder: BidderId): TenderResult {
  const tender = results.complete ? results.tenders.find((each) => each.bidder === bidder) : undefined
  if (!tender) throw new Error(`No result for ${bidder}`)
  return tender
}
