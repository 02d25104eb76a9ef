import { describe, expect, test } from 'vitest'
import { oneMarkChanges } from '../../shared/analysis/one-mark.ts'
import { sensitivityJson } from '../../shared/analysis/sensitivity-json.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { assess } from '../../shared/scoring/assessment.ts'
import { price, quality, question, smallEvaluation, type SmallFile } from '../small-file.ts'

function sensitivity(file: SmallFile) {
  const answer = sensitivityJson(smallEvaluation(file))
  if (isRefusal(answer)) throw new Error(answer.id)
  return answer
}

const two = (a: readonly [number, number], b: readonly [number, number]) => ({
  procurement: {
    criteria: [quality(60, [question('q1', 60)]), quality(40, [question('q2', 40)], { id: 'social' })],
  },
  tenders: { a: { scores: { q1: a[0], q2: a[1] } }, b: { scores: { q1: b[0], q2: b[1] } } },
})

describe('margin', () => {
  test('is the first published total less the second; none with fewer than two ranked', () => {
    expect(sensitivity(two([5, 5], [3, 5])).margin).toBe('24.00')
    expect(sensitivity(two([3, 3], [3, 3])).margin).toBe('0.00')
    const { procurement, tenders } = two([5, 5], [3, 5])
    expect(sensitivity({ procurement, tenders: { a: tenders.a } }).margin).toBeNull()
  })
})

describe('one mark', () => {
  test('a tie counts as a change, and the tied are named', () => {
    const { oneMark } = sensitivity(two([3, 3], [3, 2]))
    expect(oneMark).toEqual([
      { bidder: 'a', question: 'q1', from: '3', to: '2', recommended: 'b', tied: [] },
      { bidder: 'a', question: 'q2', from: '3', to: '2', recommended: null, tied: ['a', 'b'] },
      { bidder: 'b', question: 'q1', from: '3', to: '4', recommended: 'b', tied: [] },
      { bidder: 'b', question: 'q2', from: '2', to: '3', recommended: null, tied: ['a', 'b'] },
    ])
  })

  test('a shared first place is parted by any mark, down before up', () => {
    const { oneMark } = sensitivity(two([3, 3], [3, 3]))
    expect(oneMark.map(({ bidder, to, recommended }) => `${bidder} ${to} ${String(recommended)}`)).toEqual([
      'a 2 b',
      'a 4 a',
      'a 2 b',
      'a 4 a',
      'b 2 a',
      'b 4 b',
      'b 2 a',
      'b 4 b',
    ])
  })

  test('marks stay within the scale and move by its step', () => {
    const scale = { minimum: 0, maximum: 10, step: '0.5', descriptors: [] }
    const { oneMark } = sensitivity({
      procurement: { scale, criteria: [quality(100, [question('q1', 100)])] },
      tenders: { a: { scores: { q1: 10 } }, b: { scores: { q1: '9.5' } } },
    })
    expect(oneMark.map(({ bidder, from, to }) => [bidder, from, to])).toEqual([
      ['a', '10', '9.5'],
      ['b', '9.5', '10'],
    ])
  })

  test('thresholds are applied again: a tender falls below, or climbs back and changes the prices of others', () => {
    const file: SmallFile = {
      procurement: {
        criteria: [quality(50, [question('q1', 50, { minimumScore: 2 })]), price(50, 'lowest-over-price')],
      },
      tenders: {
        first: { scores: { q1: 2 }, prices: { price: 100 } },
        second: { scores: { q1: 3 }, prices: { price: 200 } },
        below: { scores: { q1: 1 }, prices: { price: 50 } },
      },
    }
    expect(sensitivity(file).oneMark).toEqual([
      { bidder: 'first', question: 'q1', from: '2', to: '1', recommended: 'second', tied: [] },
      { bidder: 'below', question: 'q1', from: '1', to: '2', recommended: 'below', tied: [] },
    ])
  })

  test('a computed score is no mark that the panel agreed', () => {
    const assessment = assess(
      smallEvaluation({
        procurement: { criteria: [quality(100, [question('q1', 100, { decision: 'mean' })])] },
        tenders: { a: {}, b: {} },
        scores: [
          ['m1', 'a', 'q1', 3],
          ['m1', 'b', 'q1', 3],
        ],
      }),
    )
    expect(!isRefusal(assessment) && assessment.complete && oneMarkChanges(assessment)).toEqual([])
  })
})

describe('tipping points', () => {
  test('are where the first is caught, on exact points whatever is rounded', () => {
    const { procurement, tenders } = two([5, 0], [0, 5])
    const rounding = { places: 0, when: 'each' }
    expect(sensitivity({ procurement: { ...procurement, rounding }, tenders }).tippingPoints).toEqual([
      { criterion: 'quality', weighting: '60', below: { weighting: '50.00', first: ['b'] }, above: null },
      { criterion: 'social', weighting: '40', below: null, above: { weighting: '50.00', first: ['b'] } },
    ])
  })

  test('there are none where the first place is shared, nor for a tender alone', () => {
    const none = [
      { criterion: 'quality', weighting: '60', below: null, above: null },
      { criterion: 'social', weighting: '40', below: null, above: null },
    ]
    expect(sensitivity(two([3, 3], [3, 3])).tippingPoints).toEqual(none)
    const { procurement, tenders } = two([5, 0], [0, 5])
    expect(sensitivity({ procurement, tenders: { a: tenders.a } }).tippingPoints).toEqual(none)
  })

  test('there are none where only the tie-break put the first there', () => {
    const { procurement, tenders } = two([3, 3], [1, 6])
    const scale = { minimum: 0, maximum: 6, step: 1, descriptors: [] }
    const found = sensitivity({ procurement: { ...procurement, scale, tieBreak: ['q1'] }, tenders })
    expect(found.tippingPoints.every(({ below, above }) => below === null && above === null)).toBe(true)
  })

  test('a weighting of 0 or 100 has nothing to scale from', () => {
    const criteria = [
      quality(100, [question('q1', 100)]),
      quality(0, [question('q2', 0)], { id: 'information' }),
    ]
    const { tenders } = two([5, 0], [4, 5])
    expect(sensitivity({ procurement: { criteria }, tenders }).tippingPoints).toEqual([
      { criterion: 'quality', weighting: '100', below: null, above: null },
      { criterion: 'information', weighting: '0', below: null, above: null },
    ])
  })
})
