import { describe, expect, test } from 'vitest'
import { toDecimal } from '../../shared/fraction.ts'
import { criteriaTree } from '../../shared/procurement/criteria-tree.ts'
import {
  descriptorOf,
  findQuestion,
  isOnScale,
  priceCriteriaOf,
  questionsOf,
  scaleOf,
  stepsOf,
} from '../../shared/procurement/criteria.ts'
import { procurementSchema, scaleSchema } from '../../shared/procurement/procurement.ts'
import { price, quality, question, smallFile } from '../small-file.ts'

const own = { minimum: 1, maximum: 3, step: '0.5', descriptors: [{ score: 2, word: 'Fair', meaning: '' }] }
const nested = (weightings: 'absolute' | 'relative', weights: readonly (number | string)[]) => {
  const [outer = 0, inner = 0, q1 = 0, q2 = 0, q3 = 0, priced = 0] = weights
  return procurementSchema.parse(
    smallFile({
      procurement: {
        weightings,
        criteria: [
          {
            id: 'outer',
            title: 'Outer',
            weighting: outer,
            criteria: [
              quality(inner, [question('q1', q1), question('q2', q2, { scale: own })], { id: 'inner' }),
            ],
            questions: [question('q3', q3)],
          },
          price(priced, 'above-lowest'),
        ],
      },
    }).procurement,
  )
}

describe('the tree of criteria', () => {
  test.each([nested('absolute', [80, 60, 45, 15, 20, 20]), nested('relative', [80, 75, 75, 25, 25, 20])])(
    'leaves have the same weighting of the whole in both modes',
    (procurement) => {
      const tree = criteriaTree(procurement)
      expect(
        tree.questions.map((leaf) => [leaf.number, leaf.question.id, toDecimal(leaf.weighting)]),
      ).toEqual([
        [1, 'q1', '45'],
        [2, 'q2', '15'],
        [3, 'q3', '20'],
      ])
      expect(tree.prices.map(({ criterion, weighting }) => [criterion.id, toDecimal(weighting)])).toEqual([
        ['price', '20'],
      ])
      expect(
        tree.criteria.map(({ criterion, depth, weighting }) => [criterion.id, depth, toDecimal(weighting)]),
      ).toEqual([
        ['outer', 0, '80'],
        ['inner', 1, '60'],
        ['price', 0, '20'],
      ])
      expect(tree.top.map(({ criterion, questions }) => [criterion.id, questions.length])).toEqual([
        ['outer', 3],
        ['price', 0],
      ])
      expect(tree.questions.map(({ top, within }) => [top.id, ...within.map(({ id }) => id)])).toEqual([
        ['outer', 'outer', 'inner'],
        ['outer', 'outer', 'inner'],
        ['outer', 'outer'],
      ])
    },
  )

  test('questions and price criteria are found by id', () => {
    const procurement = nested('absolute', [80, 60, 45, 15, 20, 20])
    const [first, second] = questionsOf(procurement)
    expect(second && findQuestion(procurement, second.id)).toBe(second)
    expect(priceCriteriaOf(procurement).map(({ id }) => id)).toEqual(['price'])
    expect(first && scaleOf(procurement, first).maximum).toBe('5')
    expect(second && scaleOf(procurement, second).maximum).toBe('3')
  })
})

describe('a scale', () => {
  const halves = scaleSchema.parse(own)

  test.each([
    ['1', true],
    ['1.0', true],
    ['2.5', true],
    ['3', true],
    ['1.25', false],
    ['0.5', false],
    ['3.5', false],
    ['-1', false],
  ])('%s is on a scale from 1 to 3 in halves: %s', (score, expected) => {
    expect(isOnScale(score, halves)).toBe(expected)
  })

  test('has all its steps, from the lowest to the highest', () => {
    expect(stepsOf(halves)).toEqual(['1', '1.5', '2', '2.5', '3'])
    expect(stepsOf(halves).every((step) => isOnScale(step, halves))).toBe(true)
  })

  test('has words for a score however it is written', () => {
    expect(descriptorOf('2.00', halves)?.word).toBe('Fair')
    expect(descriptorOf('2.5', halves)).toBeUndefined()
  })
})
