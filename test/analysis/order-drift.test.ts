import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderDrifts } from '../../shared/analysis/order-drift.ts'
import type { Evaluation, IssuedPack } from '../../shared/evaluation/evaluation.ts'
import { bidderId, memberId } from '../../shared/identifiers.ts'
import { toFixed } from '../../shared/fraction.ts'
import { smallEvaluation } from '../small-file.ts'

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `b${String(index).padStart(3, '0')}`)

/** By member: the bidders in the order in which they were met, and what each of them got on both questions. */
type Scored = Readonly<
  Record<string, { readonly order: readonly string[] | undefined; readonly scores: readonly number[] }>
>

/** Scores stand in the order of the bidders' names, not in that of the member. */
function scored(bidders: readonly string[], members: Scored): Evaluation {
  const evaluation = smallEvaluation({
    panel: Object.keys(members),
    tenders: Object.fromEntries(bidders.map((bidder) => [bidder, {}])),
    scores: Object.entries(members).flatMap(([member, { scores }]) =>
      bidders.flatMap((bidder, index) => {
        const score = scores[index]
        return score === undefined
          ? []
          : (['q1', 'q2'] as const).map((question) => [member, bidder, question, score] as const)
      }),
    ),
  })
  const packs = Object.entries(members).flatMap(([member, { order }]) =>
    order === undefined
      ? []
      : [
          [
            memberId.parse(member),
            [{ order: { by: 'question', bidders: order.map((one) => bidderId.parse(one)) } } as IssuedPack],
          ] as const,
        ],
  )
  return { ...evaluation, exchange: { ...evaluation.exchange, packs: new Map(packs) } }
}

const ways = (evaluation: Evaluation) =>
  orderDrifts(evaluation).members.map(({ member, way }) => `${member} ${way ?? 'even'}`)

describe('drift along a member’s own order', () => {
  const six = names(6)
  const even = { order: undefined, scores: [3, 3, 3, 3, 3, 3] }
  const back = six.toReversed()

  test('by hand: higher for each later bidder, whatever the order of the bidders is elsewhere', () => {
    const rising = { order: back, scores: [5, 4, 4, 3, 2, 1] }
    const { members } = orderDrifts(scored(six, { m1: rising, m2: even }))
    expect(
      members.map(({ member, bidders, way, tau, chance }) => [
        member,
        bidders,
        way,
        toFixed(tau, 3),
        toFixed(chance, 4),
      ]),
    ).toEqual([
      // 14 of 15 pairs rise; of 360 different orders one rises and one falls as far
      ['m1', 6, 'higher', '0.933', '0.0056'],
    ])
  })

  test('lower for each later bidder', () => {
    expect(ways(scored(six, { m1: { order: back, scores: [0, 1, 2, 3, 4, 5] }, m2: even }))).toEqual([
      'm1 lower',
    ])
  })

  test('a bidder whom everybody scored low is no drift', () => {
    const falling = { order: six, scores: [5, 4, 3, 2, 1, 0] }
    expect(ways(scored(six, { m1: falling, m2: falling }))).toEqual(['m1 even', 'm2 even'])
  })

  test('without a recorded order, or with nobody to compare with, nothing is said', () => {
    const rising = { order: six, scores: [0, 1, 2, 3, 4, 5] }
    expect(orderDrifts(scored(six, { m1: { ...rising, order: undefined }, m2: even })).members).toEqual([])
    expect(orderDrifts(scored(six, { m1: rising })).members).toEqual([])
  })

  test('four bidders say nothing, and five say so only of a single member', () => {
    const rising = (count: number) => ({ order: names(count), scores: [1, 2, 3, 4, 5].slice(0, count) })
    const level = (count: number) => ({ order: names(count), scores: [3, 3, 3, 3, 3].slice(0, count) })
    expect(orderDrifts(scored(names(4), { m1: rising(4), m2: level(4) }))).toEqual({
      members: [],
      canTell: false,
    })
    const alone = { ...level(5), order: undefined }
    expect(ways(scored(names(5), { m1: rising(5), m2: alone }))).toEqual(['m1 higher'])
    const five = orderDrifts(scored(names(5), { m1: rising(5), m2: level(5), m3: level(5), m4: level(5) }))
    expect(five.canTell).toBe(false)
    expect(five.members.every(({ way }) => way === undefined)).toBe(true)
  })
})

describe('laws of drift', () => {
  const bidders = names(9)
  const order = fc.shuffledSubarray([...bidders], { minLength: 9, maxLength: 9 })
  const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 9, maxLength: 9 })
  const one = fc.record({ order, scores })

  test('orders at random give an alarm in one panel of twenty at most', () => {
    const panels = fc.sample(fc.record({ m1: one, m2: one, m3: one, m4: one }), { numRuns: 600, seed: 1 })
    const alarms = panels.filter((panel) =>
      orderDrifts(scored(bidders, panel)).members.some(({ way }) => way !== undefined),
    ).length
    // 600 × 1/20 = 30, and three standard deviations above it
    expect(alarms).toBeLessThanOrEqual(46)
  })

  test('a member whose scores only ever rise, or fall, along the own order is found among any others', () => {
    const even = { order: undefined, scores: bidders.map(() => 2) }
    fc.assert(
      fc.property(order, one, fc.boolean(), (own, other, rises) => {
        const placed = bidders.map((bidder) => Math.floor((own.indexOf(bidder) * 6) / 9))
        const drifting = { order: own, scores: placed.map((score) => (rises ? score : 5 - score)) }
        const found = orderDrifts(scored(bidders, { m1: drifting, m2: even })).members[0]
        expect(found?.way).toBe(rises ? 'higher' : 'lower')
        const among = orderDrifts(scored(bidders, { m1: drifting, m2: even, m3: { ...other, order: own } }))
        expect(among.members).toHaveLength(2)
      }),
    )
  })

  test('adding the same to all of a member’s scores changes nothing', () => {
    const low = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(order, low, one, (own, given, other) => {
        const shifted = given.map((score) => score + 1)
        const of = (all: readonly number[]) =>
          orderDrifts(scored(bidders, { m1: { order: own, scores: all }, m2: other }))
        expect(of(shifted)).toEqual(of(given))
      }),
    )
  })
})
