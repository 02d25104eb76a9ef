import { describe, expect, test } from 'vitest'
import {
  compare,
  divide,
  fraction,
  multiply,
  parseDecimal,
  subtract,
  toDecimal,
} from '../../shared/fraction.ts'
import { agendaOf } from '../../shared/moderation/agenda.ts'
import { patternOf } from '../../shared/moderation/pattern.ts'
import { widestApartFirst } from '../../shared/moderation/side-by-side.ts'
import { beforeScoring, leicesterLeadScript, upToMeeting } from '../../shared/sample/leicester.ts'
import { evaluationOf } from '../worked-case.ts'
import { play } from '../evaluation/play.ts'
import { law } from '../properties/laws.ts'

const sample = play(upToMeeting())

describe('the agenda', () => {
  test('orders the sample by marks at stake, then by weighting, then as the questions come', () => {
    const agenda = agendaOf(sample).map(({ leaf, atStake }) => [
      leaf.number,
      toDecimal(leaf.weighting),
      toDecimal(atStake),
    ])
    expect(agenda).toEqual([
      [1, '15', '9'],
      [2, '15', '9'],
      [4, '10', '6'],
      [3, '10', '4'],
      [5, '10', '4'],
      [8, '10', '2'],
      [6, '5', '2'],
      [7, '5', '1'],
    ])
  })
  test('marks at stake are (highest − lowest) ÷ scale maximum × weighting', () => {
    const [first] = agendaOf(sample)
    const [cell] = first?.cells ?? []
    expect(cell?.bidder).toBe('open-door')
    // 5 and 2 of 5, of 15 marks
    expect(toDecimal(cell?.atStake ?? fraction(0n))).toBe('9')
  })
  test('says nothing of scores that nobody sent', () => {
    const cells = agendaOf(play(beforeScoring())).flatMap((one) => one.cells)
    expect(cells).toHaveLength(40)
    expect(cells.every(({ count, range }) => count === 0 && range === undefined)).toBe(true)
  })
  test('stays in its order while scores are agreed', () => {
    const order = (script: Parameters<typeof play>[0]) =>
      agendaOf(play(script)).map(({ leaf, cells }) => [leaf.number, ...cells.map(({ bidder }) => bidder)])
    expect(order(leicesterLeadScript())).toEqual(order(upToMeeting()))
  })
  test('holds every answer that is agreed by people once, and nothing else, in falling order of what is at stake', () => {
    law((file) => {
      const evaluation = evaluationOf(file)
      const agenda = agendaOf(evaluation)
      const admitted = file.tenders.filter(({ status }) => (status ?? 'admitted') === 'admitted')
      for (const { leaf, cells, atStake } of agenda) {
        expect(leaf.question.decision ?? 'consensus').toBe('consensus')
        expect(cells.map(({ bidder }) => bidder).toSorted()).toEqual(
          admitted.map(({ bidder }) => bidder).toSorted(),
        )
        for (const cell of cells) {
          expect(compare(cell.atStake, atStake)).toBeLessThanOrEqual(0)
          if (!cell.range) continue
          const share = divide(
            subtract(cell.range.highest, cell.range.lowest),
            parseDecimal(leaf.scale.maximum),
          )
          expect(cell.atStake).toEqual(multiply(share, leaf.weighting))
        }
      }
      for (const [index, { atStake, leaf }] of agenda.entries()) {
        const before = agenda[index - 1]
        if (!before) continue
        const order =
          compare(before.atStake, atStake) ||
          compare(before.leaf.weighting, leaf.weighting) ||
          leaf.number - before.leaf.number
        expect(order).toBeGreaterThan(0)
      }
    }, 300)
  })
})

const scored = (...scores: readonly string[]) =>
  scores.map((score) => ({ score: parseDecimal(score), places: [] }))

describe('reasons side by side', () => {
  test('stand widest apart first: highest beside lowest', () => {
    const order = widestApartFirst(scored('4', '1', '3', '4', '2', '3')).map(({ score }) => toDecimal(score))
    expect(order).toEqual(['4', '1', '4', '2', '3', '3'])
  })
  test('are all there once', () => {
    const given = scored('5', '5', '0', '2', '2')
    expect(new Set(widestApartFirst(given))).toEqual(new Set(given))
    expect(widestApartFirst(given)).toHaveLength(given.length)
  })
})

describe('how scores lie, in words', () => {
  const scale = { step: '1' }
  test.each([
    [[], 'none'],
    [['3'], 'one'],
    [['4', '4', '5'], 'close'],
    [['1', '1', '4', '4'], 'groups'],
    [['1', '2', '3', '4'], 'apart'],
    [['1', '4', '4', '4'], 'apart'],
  ] as const)('%j: %s', (scores, kind) => {
    expect(patternOf(scored(...scores), scale).kind).toBe(kind)
  })
  test('name the place that both the highest and the lowest point to', () => {
    const given = [
      { score: parseDecimal('4'), places: ['paragraph 2', 'paragraph 4'] },
      { score: parseDecimal('1'), places: ['paragraph 4'] },
      { score: parseDecimal('3'), places: ['paragraph 2'] },
    ]
    expect(patternOf(given, scale)).toEqual({ kind: 'place', where: 'paragraph 4' })
  })
})
