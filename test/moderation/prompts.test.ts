import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { promptsOnReason, type GuideStep, type ReasonToCheck } from '../../shared/moderation/prompts.ts'

const guide: readonly GuideStep[] = [
  { score: '0', word: 'None', meaning: 'There is no answer.', ramp: 0 },
  { score: '1', word: 'Poor', meaning: 'Most of what we asked for is missing.', ramp: 1 },
  { score: '2', word: 'Weak', meaning: 'Some of what we asked for is missing.', ramp: 2 },
  { score: '3', word: 'Okay', meaning: 'The answer meets what we asked for in most ways.', ramp: 3 },
  { score: '4', word: 'Good', meaning: 'The answer gives us everything we asked for.', ramp: 4 },
  { score: '5', word: 'Excellent', meaning: 'Everything we asked for, and more.', ramp: 5 },
]
const LONG = 'They name each library and say on which day of the week they come.'

function promptsFor(change: Partial<ReasonToCheck['reason']> & { score?: string }): readonly string[] {
  const { score, ...reason } = change
  return promptsOnReason({
    reason: { good: '', worries: '', ...reason },
    score,
    guide,
    otherBidders: ['Meadow Lane Support', 'Kindred Leicester', 'C+ (Care) Ltd'],
  }).map(({ box, message }) => `${box}: ${message.id}`)
}

describe('prompts on a reason', () => {
  test('say nothing about empty boxes before there is a score', () => {
    expect(promptsFor({})).toEqual([])
  })
  test('say nothing about a reason that is long enough and about the answer', () => {
    expect(promptsFor({ score: '4', good: LONG, worries: 'Nothing on weekends.' })).toEqual([])
  })
  test('ask for more where both boxes together have fewer than eight words', () => {
    expect(promptsFor({ good: 'Clear plan for libraries' })).toEqual(['good: evaluator.prompt.short'])
    expect(promptsFor({ worries: 'No dates at all' })).toEqual(['worries: evaluator.prompt.short'])
    expect(promptsFor({ good: 'Clear plan for libraries', worries: 'but no dates at all' })).toEqual([])
  })
  test('wonder at the top score with a worry', () => {
    expect(promptsFor({ score: '5', good: LONG, worries: 'No evenings.' })).toEqual([
      'worries: evaluator.prompt.topWithWorries',
    ])
    expect(promptsFor({ score: '5', good: LONG })).toEqual([])
  })
  test.each(['0', '1', '2'])('ask what is missing at %s', (score) => {
    expect(promptsFor({ score, good: LONG })).toEqual(['worries: evaluator.prompt.lowWithoutWorries'])
  })
  test('ask nothing about what is missing at 3', () => {
    expect(promptsFor({ score: '3', good: LONG })).toEqual([])
  })
  test.each([
    'This is clearer than what Meadow Lane Support wrote about it.',
    'I liked Meadow Lane more, but this one is good as well.',
    'The plan of C+ (Care) Ltd is easier to read than this one.',
  ])('notice another bidder: %s', (good) => {
    expect(promptsFor({ good })).toEqual(['good: evaluator.prompt.otherBidder'])
  })
  test('do not take other words for a bidder', () => {
    expect(
      promptsFor({ good: 'They go to a meadow, lane by lane, with kindred people and friends.' }),
    ).toEqual([])
  })
  test('notice the words of the scoring guide', () => {
    expect(promptsFor({ good: 'The answer gives us everything we asked for.' })).toEqual([
      'good: evaluator.prompt.repeatsGuide',
    ])
  })
  test.each([
    'Mrs Patel will run the groups in both of the libraries.',
    'A worker called Asha rings each carer within two days.',
  ])('notice a name: %s', (good) => {
    expect(promptsFor({ good })).toEqual(['good: evaluator.prompt.person'])
  })
  test.each([
    'My mother has dementia and the groups would be good for her.',
    'I have depression, so the evening telephone matters to me.',
  ])('notice health: %s', (good) => {
    expect(promptsFor({ good })).toEqual(['good: evaluator.prompt.health'])
  })
  test('let a service for people with an illness be spoken of', () => {
    expect(
      promptsFor({ good: 'They train every sitter in dementia and say who checks the training.' }),
    ).toEqual([])
  })
  test('are one for a box at most, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom('0', '3', '5', undefined),
        (good, worries, score) => {
          const boxes = promptsFor({ good, worries, ...(score !== undefined && { score }) }).map((prompt) =>
            prompt.slice(0, prompt.indexOf(':')),
          )
          expect(new Set(boxes).size).toBe(boxes.length)
        },
      ),
    )
  })
})
