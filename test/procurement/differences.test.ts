import { describe, expect, test } from 'vitest'
import { englishSay, sentenceOf } from '../../electron/services/say.ts'
import { criterionId, questionId } from '../../shared/identifiers.ts'
import { differences, shortDifference } from '../../shared/procurement/differences.ts'
import { draftProblems } from '../../shared/procurement/draft-problems.ts'
import { withMarks } from '../../shared/procurement/marks-left.ts'
import {
  blankProcurement,
  copiedProcurement,
  templateProcurement,
} from '../../shared/procurement/new-procurement.ts'
import type { Procurement } from '../../shared/procurement/procurement.ts'
import { withStep, withWords } from '../../shared/procurement/scale-edits.ts'
import {
  appended,
  changedCriterion,
  changedQuestion,
  movedBy,
  movedInto,
  removed,
} from '../../shared/procurement/tree-edits.ts'

const basics = { title: 'Carer support service', reference: 'ASC-1', buyer: 'Leicester City Council' }
const draft = templateProcurement(basics, englishSay)

function sentences(after: Procurement, before = draft): readonly string[] {
  return differences(before, after).map((one) => sentenceOf(englishSay, one))
}

const social = criterionId.parse('social-value')
const newQuestion = {
  kind: 'question' as const,
  question: { id: questionId.parse('q9'), title: 'Jobs', weighting: '5' },
}

describe('What became different', () => {
  test.each<[string, Procurement]>([
    ['Question 5: 10 marks became 6', withMarks(draft, 'q5', '6')],
    ['Price: 20 marks became 30', withMarks(draft, 'price', '30')],
    ['Question 7 added: Jobs', appended(draft, newQuestion, social)],
    ['Question 2 removed: Reaching people who miss out', removed(draft, 'q2')],
    ['Question 6 moved to Social value', movedInto(draft, 'q1', social)],
    ['Quality: in another order', movedBy(draft, 'q1', 'down')],
    ['Sections in another order', movedBy(draft, 'price', 'up')],
    ['Delivering the service is now called Service', changedQuestion(draft, 'q1', { title: 'Service' })],
    ['Question 1: new wording', changedQuestion(draft, 'q1', { guidance: 'Other words' })],
    ['Question 1: lowest score to stay in is 2', changedQuestion(draft, 'q1', { minimumScore: '2' })],
    ['Question 1: no word limit any more', changedQuestion(draft, 'q1', { wordLimit: undefined })],
    [
      'Question 1: another scale',
      changedQuestion(draft, 'q1', { scale: withStep(draft.scale, { maximum: '3' }) }),
    ],
    ['Question 1: mean of the scores counts', changedQuestion(draft, 'q1', { decision: 'mean' })],
    [
      'Price: price formula is now around the mean',
      changedCriterion(draft, 'price', { price: { formula: 'around-mean' } }),
    ],
    ['Scale: other words', { ...draft, scale: withWords(draft.scale, '5', { word: 'Great', meaning: '' }) }],
    ['Rounding: 2 places, each question by itself', { ...draft, rounding: { places: 2, when: 'each' } }],
    ['Ties: separated in another order', { ...draft, tieBreak: [] }],
    ['Dates: scores sent by changed', { ...draft, dates: { scoresBy: '2026-03-22' } }],
    ['Telephone of the help person changed', { ...draft, contract: { helpTelephone: '0116' } }],
    [
      'Requirement removed: No ground for exclusion applies',
      { ...draft, requirements: draft.requirements.slice(1) },
    ],
    ['Title: changed', { ...draft, title: 'Other' }],
  ])('is told as “%s”', (sentence, after) => {
    expect(sentences(after).map((one) => one.replace('Question 1: Deliver', 'Deliver'))).toContainEqual(
      expect.stringContaining(sentence),
    )
    expect(sentences(after)).toHaveLength(1)
  })
  test('is nothing where both say the same', () => {
    expect(sentences(structuredClone(draft))).toEqual([])
  })
  test('has a short name for a button', () => {
    const name = (after: Procurement) => sentenceOf(englishSay, shortDifference(draft, after))
    expect(name(withMarks(draft, 'q5', '6'))).toBe('10 marks to 6')
    expect(name(withMarks(withMarks(draft, 'q5', '6'), 'q4', '1'))).toBe('2 changes')
  })
})

describe('What speaks against publishing', () => {
  const serious = (one: Procurement) =>
    draftProblems(one)
      .filter(({ isSerious }) => isSerious)
      .map((problem) => sentenceOf(englishSay, problem))

  test('is nothing in the template', () => {
    expect(serious(draft)).toEqual([])
  })
  test('is said with how many marks are left, and where', () => {
    expect(serious(withMarks(draft, 'q5', '6'))).toEqual([
      'Quality has 70 marks, and 66 are given. Give out 4 more.',
    ])
    expect(serious(withMarks(draft, 'price', '16'))).toEqual([
      'The marks add up to 96. Give out 4 more marks before you publish this.',
    ])
  })
  test('leads to the page and the question where it is mended', () => {
    const wrong = changedQuestion(draft, 'q2', { minimumScore: '9' })
    expect(draftProblems(wrong)).toContainEqual(
      expect.objectContaining({ page: 'criteria', id: 'refusal.offScale' }),
    )
    const [problem] = draftProblems(withMarks(draft, 'q5', '6')).filter(({ isSerious }) => isSerious)
    expect(problem).toMatchObject({ page: 'criteria', item: 'quality' })
  })
  test('is a short scale without words, and not a long one', () => {
    const bare = { ...draft, scale: { ...draft.scale, descriptors: [] } }
    expect(serious(bare)).toHaveLength(1)
    expect(serious({ ...draft, scale: withStep(draft.scale, { maximum: '100' }) })).toEqual([])
  })
  test('is a blank beginning, in which there is nothing to score', () => {
    expect(serious(blankProcurement(basics, englishSay)).length).toBeGreaterThan(0)
  })
  test('is only said of days in the wrong order and of a formula that leaks', () => {
    const late = { ...draft, dates: { submissionsBy: '2026-03-04', scoresBy: '2026-03-01' } }
    const hints = draftProblems(late).map((problem) => sentenceOf(englishSay, problem))
    expect(hints[0]).toBe('“Scores sent by” is before “Tenders in by”. Check both days.')
    expect(hints[1]).toContain('work out the lowest price')
    expect(serious(late)).toEqual([])
  })
  test('a copy of an earlier tender keeps its criteria and not its days', () => {
    const copy = copiedProcurement(
      { ...basics, title: 'Again' },
      { ...draft, dates: { scoresBy: '2026-03-01' } },
    )
    expect(copy).toMatchObject({ title: 'Again', criteria: draft.criteria })
    expect(copy.dates).toBeUndefined()
  })
})
