import { expect, test } from 'vitest'
import { beforeScoring, leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { individualScores } from '../../shared/scoring/individual-scores.ts'
import { makeFind } from '../../shared/views/make-find.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { englishSay } from '../../electron/services/say.ts'
import { play } from '../evaluation/play.ts'

function found(script: ReturnType<typeof beforeScoring>) {
  const evaluation = play(script)
  const { procurement } = evaluation
  if (!procurement) throw new Error('No procurement')
  const { items } = makeFind({
    key: evaluationKey.parse('0'.repeat(32)),
    evaluation,
    procurement,
    results: computeResults(evaluation),
    individual: individualScores(evaluation),
    sample: true,
    savedAt: undefined,
    say: englishSay,
  })
  return (id: string) => items.find((item) => item.id === id)
}

test('a bidder, a question, a score and a person are found with what is known of them', () => {
  const item = found(leicesterLeadScript())
  expect(item('bidder kindred')).toMatchObject({ name: 'Kindred Leicester', detail: '2nd, 80.11 marks' })
  expect(item('bidder meadow-lane')).toMatchObject({ detail: '8 answers' })
  expect(item('question q3')).toMatchObject({ name: 'Question 3: Information and navigation' })
  expect(item('score kindred q4')).toMatchObject({
    name: 'Kindred Leicester, question 4',
    detail: 'Under-served carers',
    score: '3',
    ramp: 3,
  })
  expect(item('bidder harbour')).toMatchObject({ leadsTo: { tenderOf: 'harbour' } })
  expect(item('member carer-2')).toMatchObject({ detail: 'Panel member', leadsTo: 'progress' })
})

test('before anybody scored there is no rank and no score to find', () => {
  const item = found(beforeScoring())
  expect(item('bidder kindred')).toMatchObject({ detail: '8 answers' })
  expect(item('score kindred q4')).toBeUndefined()
  expect(item('question q3')).toMatchObject({ leadsTo: { criterion: 'q3' } })
})
