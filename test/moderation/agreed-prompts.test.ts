import { describe, expect, test } from 'vitest'
import { promptsOnAgreed, type AgreedReason } from '../../shared/moderation/agreed-prompts.ts'
import { criteriaTree } from '../../shared/procurement/criteria-tree.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { scaleSteps } from '../../shared/views/ramp.ts'
import { paragraphsOf } from '../../shared/views/make-scoring.ts'
import { play } from '../evaluation/play.ts'

const guide = ['None', 'Poor', 'Weak', 'Okay', 'Good', 'Excellent'].map((word, index) => ({
  score: String(index),
  word,
  meaning: index === 4 ? 'The answer gives us everything we asked for with good detail.' : word,
  ramp: index,
}))
const GOOD =
  'Drop-ins are named with days and places (paragraph 4), and carers check each leaflet. A signed agreement would have earned one mark more.'

function prompts(change: Partial<AgreedReason>): readonly string[] {
  return promptsOnAgreed({
    good: GOOD,
    worries: '',
    hasEvidence: false,
    score: '4',
    guide,
    otherBidders: ['Meadow Lane Support'],
    hiddenNames: [],
    answer: ['We will visit every practice in the city twice a year from April.'],
    given: ['4', '3'],
    ...change,
  }).map(({ id }) => id.replace('lead.meeting.prompt.', ''))
}

describe('prompts on an agreed reason', () => {
  test('say nothing about a reason that refers, explains and looks one mark higher', () => {
    expect(prompts({})).toEqual([])
  })
  test('say nothing while nothing is written', () => {
    expect(prompts({ good: ' ' })).toEqual([])
  })
  test('ask for one more sentence where nobody gave the score, whatever is written', () => {
    expect(prompts({ score: '5' })).toContain('nobodys')
    expect(prompts({ score: '5', good: '' })).toEqual(['nobodys'])
    expect(prompts({ score: '4.0' })).not.toContain('nobodys')
  })
  test('notice what is too short', () => {
    expect(prompts({ good: 'Good plan (paragraph 4). Held back by dates.' })).toEqual(['short'])
  })
  test('notice that nothing of the tender is named, unless it is quoted or has a place', () => {
    const bare = GOOD.replace(' (paragraph 4)', '')
    expect(prompts({ good: bare })).toEqual(['refers'])
    expect(prompts({ good: bare, hasEvidence: true })).toEqual([])
    expect(prompts({ good: `They will visit every practice in the city. ${bare}` })).toEqual([])
  })
  test.each([
    'This is better than what the others offer. ',
    'Meadow Lane Support names fewer places. ',
    'It is stronger than another bidder. ',
  ])('notice a comparison: %s', (words) => {
    expect(prompts({ good: `${words}${GOOD}` })).toEqual(['compares'])
  })
  test('do not take the alias of this bidder for another', () => {
    const otherBidders = ['Bidder B', 'Bidder AA']
    expect(prompts({ good: `Bidder A has the staff. ${GOOD}`, otherBidders })).toEqual([])
    expect(prompts({ good: `Bidder B has the staff. ${GOOD}`, otherBidders })).toEqual(['compares'])
  })
  test('notice a name that the panel does not know, whosever it is', () => {
    const hiddenNames = ['Open Door Carers', 'Meadow Lane Support']
    expect(prompts({ good: `Open Door has the staff. ${GOOD}`, hiddenNames })).toEqual(['hidden'])
    expect(prompts({ good: GOOD, hiddenNames })).toEqual([])
  })
  test('do not take "more than" for a comparison of bidders', () => {
    expect(prompts({ good: `They offer more than 200 hours a week. ${GOOD}` })).toEqual([])
  })
  test('notice the words of the guide alone', () => {
    expect(prompts({ good: 'The answer gives us everything we asked for with good detail.' })).toContain(
      'repeats',
    )
  })
  test('notice a person', () => {
    expect(prompts({ good: `Mrs Patel runs it. ${GOOD}` })).toEqual(['person'])
  })
  test('ask what one mark more would have needed, but not at the top of the scale', () => {
    const without = GOOD.replace(
      /A signed.*/u,
      'The dates are clear and the staff are in place by the first day.',
    )
    expect(prompts({ good: without })).toEqual(['oneMore'])
    expect(prompts({ good: without, score: '5', given: ['5'] })).toEqual([])
  })
  test('find the two parts in one or the other box', () => {
    expect(
      prompts({
        good: 'Drop-ins are named with days and places (paragraph 4), all in good time.',
        worries: 'A signed agreement would have earned one mark more.',
      }),
    ).toEqual([])
  })
  test('leave nearly all reasons of the sample alone', () => {
    const evaluation = play(leicesterLeadScript())
    const { procurement, tenders, agreed } = evaluation
    if (!procurement) throw new Error('The sample has lost its procurement')
    const all = criteriaTree(procurement).questions.flatMap(({ question: { id }, scale }) =>
      [...tenders.values()].flatMap(({ bidder, answers }) => {
        const last = agreed.get(bidder)?.get(id)?.at(-1)
        return last
          ? [
              promptsOnAgreed({
                ...last.reason,
                hasEvidence: last.reason.evidence.length > 0,
                score: last.score,
                guide: scaleSteps(scale),
                otherBidders: [...tenders.values()]
                  .filter((one) => one.bidder !== bidder)
                  .map(({ name }) => name),
                hiddenNames: [],
                answer: paragraphsOf(answers.get(id) ?? ''),
                given: [],
              }),
            ]
          : []
      }),
    )
    expect(all).toHaveLength(40)
    expect(all.filter((one) => one.length > 0).length).toBeLessThanOrEqual(4)
  })
})
