import { describe, expect, test } from 'vitest'
import { checkProcurement } from '../../shared/procurement/check-procurement.ts'
import { procurementSchema } from '../../shared/procurement/procurement.ts'
import { sentence } from '../sentence.ts'
import { price, quality, question, smallFile, wholeMarks } from '../small-file.ts'

const check = (procurement: Readonly<Record<string, unknown>>): readonly string[] =>
  checkProcurement(procurementSchema.parse(smallFile({ procurement }).procurement), 'procurement').map(
    sentence,
  )
const scaled = (scale: Readonly<Record<string, unknown>>) => check({ scale: { ...wholeMarks, ...scale } })

test('a good procurement has nothing against it', () => {
  expect(check({ tieBreak: ['q1', 'quality'] })).toEqual([])
})

describe('weightings (rules.md, "Scoring", 2)', () => {
  test('absolute: the top level adds up to 100', () => {
    expect(check({ criteria: [quality(96, [question('q1', 96)])] })).toEqual([
      'procurement.criteria: The weightings of the top-level criteria add up to 96. They must add up to 100.',
    ])
  })

  test('absolute: children add up to their parent', () => {
    expect(check({ criteria: [quality(100, [question('q1', '60.5'), question('q2', '35.25')])] })).toEqual([
      'procurement.criteria[0]: The weightings inside the criterion “Quality” (quality) add up to 95.75. They must add up to 100.',
    ])
  })

  test('relative: siblings add up to 100 at every level', () => {
    const inner = quality(100, [question('q1', 60), question('q2', 20)], { id: 'inner' })
    expect(
      check({
        weightings: 'relative',
        criteria: [{ id: 'outer', title: 'Outer', weighting: 100, criteria: [inner] }],
      }),
    ).toEqual([
      'procurement.criteria[0].criteria[0]: The weightings inside the criterion “Quality” (inner) add up to 80. They must add up to 100.',
    ])
  })

  test('a weighting may be zero but not negative, even where the sum is right', () => {
    expect(check({ criteria: [quality(100, [question('q1', 100), question('q2', 0)])] })).toEqual([])
    expect(check({ criteria: [quality(100, [question('q1', 104), question('q2', -4)])] })).toEqual([
      'procurement.criteria[0].questions[1].weighting: The weighting of “Q2” (q2) is -4. A weighting may be zero but not negative.',
    ])
  })
})

describe('ids and the shape of the tree', () => {
  test('an id is used once, across criteria and questions', () => {
    const twice =
      ': The id “q1” is used twice. Each criterion, question and requirement needs an id of its own.'
    expect(check({ criteria: [quality(100, [question('q1', 50), question('q1', 50)])] })).toEqual([
      `procurement.criteria[0].questions[1].id${twice}`,
    ])
    expect(check({ criteria: [quality(100, [question('q1', 100)], { id: 'q1' })] })).toEqual([
      `procurement.criteria[0].questions[0].id${twice}`,
    ])
  })

  test('a requirement has an id of its own', () => {
    const requirement = { id: 'r', title: 'R', consequence: 'recorded' }
    expect(check({ requirements: [requirement, requirement] })).toEqual([
      'procurement.requirements[1].id: The id “r” is used twice. Each criterion, question and requirement needs an id of its own.',
    ])
  })

  test('a criterion holds something, and a price stands alone', () => {
    expect(check({ criteria: [quality(0, []), quality(100, [question('q1', 100)], { id: 'b' })] })).toEqual([
      'procurement.criteria[0]: The criterion “Quality” (quality) holds no question, no criterion and no price, so nothing can earn its marks.',
    ])
    expect(
      check({ criteria: [{ ...price(100, 'above-lowest'), questions: [question('q1', 100)] }] }),
    ).toEqual([
      'procurement.criteria[0]: The criterion “Price” (price) has a price formula and also holds questions or criteria. Put the price into a criterion of its own.',
    ])
  })

  test('the tie-break names what exists', () => {
    expect(check({ tieBreak: ['q1', 'q9'] })).toEqual([
      'procurement.tieBreak[1]: The tie-break names “q9”, which is neither a criterion nor a question of this procurement.',
    ])
  })
})

describe('scales', () => {
  test.each([
    [{ minimum: -1 }, 'scale.minimum: The scale starts at -1. A score cannot be below zero.'],
    [
      { maximum: 0 },
      'scale.maximum: The scale goes from 0 to 0. Its highest score must be above its lowest.',
    ],
    [{ step: 0 }, 'scale.step: The step of the scale is 0. It must be more than zero.'],
    [{ step: 2 }, 'scale.step: Steps of 2 do not lead from 0 to 5 exactly.'],
    [
      { descriptors: [{ score: '2.5', word: 'Half', meaning: '' }] },
      'scale.descriptors[0].score: There are words for the score 2.5, which is not on the scale: it goes from 0 to 5 in steps of 1.',
    ],
    [
      {
        descriptors: [
          { score: 2, word: 'Fair', meaning: '' },
          { score: '2.0', word: 'Fair again', meaning: '' },
        ],
      },
      'scale.descriptors[1].score: There are words for the score 2.0 twice.',
    ],
  ])('%j', (scale, expected) => {
    expect(scaled(scale)).toEqual([`procurement.${expected}`])
  })

  test("a question's own scale is checked too", () => {
    expect(
      check({ criteria: [quality(100, [question('q1', 100, { scale: { ...wholeMarks, step: 3 } })])] }),
    ).toEqual([
      'procurement.criteria[0].questions[0].scale.step: Steps of 3 do not lead from 0 to 5 exactly.',
    ])
  })
})

describe('thresholds', () => {
  test('a minimum score of an agreed question is on its scale; a mean may have one between two steps', () => {
    const minimum = (more: Readonly<Record<string, unknown>>) =>
      check({ criteria: [quality(100, [question('q1', 100, more)])] })
    expect(minimum({ minimumScore: '2.5' })).toEqual([
      'procurement.criteria[0].questions[0].minimumScore: 2.5 is not a score on the scale of “Q1”: it goes from 0 to 5 in steps of 1.',
    ])
    expect(minimum({ minimumScore: '2.5', decision: 'mean' })).toEqual([])
    expect(minimum({ minimumScore: 6, decision: 'mean' })).toHaveLength(1)
  })

  test('a minimum percentage lies between 0 and 100', () => {
    const minimum = (minimumPercent: number) =>
      check({ criteria: [quality(100, [question('q1', 100)], { minimumPercent })] })
    expect(minimum(100)).toEqual([])
    expect(minimum(101)).toEqual([
      'procurement.criteria[0].minimumPercent: The criterion “Quality” (quality) asks for at least 101 percent of its marks. It must be between 0 and 100.',
    ])
  })

  test('price cannot have a minimum: its points depend on who is still in', () => {
    expect(check({ criteria: [{ ...price(100, 'above-lowest'), minimumPercent: 10 }] })).toEqual([
      'procurement.criteria[0].minimumPercent: The criterion “Price” (price) cannot have a minimum, because it holds a price: marks for price depend on which tenders are still in.',
    ])
  })
})
