import { describe, expect, test } from 'vitest'
import { bidderId } from '../../shared/identifiers.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { individualScores } from '../../shared/scoring/individual-scores.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { flagSentences } from '../../shared/views/flag-sentences.ts'
import type { LeadWork } from '../../shared/views/lead-work.ts'
import { makeResults } from '../../shared/views/make-results.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { englishSay } from '../../electron/services/say.ts'
import { after, play } from '../evaluation/play.ts'

const script = leicesterLeadScript()
const finished = play(script)

function workOf(evaluation: Evaluation): LeadWork {
  const { procurement } = evaluation
  if (!procurement) throw new Error('No procurement')
  return {
    key: evaluationKey.parse('0'.repeat(32)),
    evaluation,
    procurement,
    results: computeResults(evaluation),
    individual: individualScores(evaluation),
    sample: true,
    savedAt: undefined,
    say: englishSay,
  }
}

const show = (evaluation: Evaluation) => {
  const work = workOf(evaluation)
  return makeResults(work, {
    ...{ flags: flagSentences(work), draft: [] },
    ...{ recommendable: undefined, recommended: undefined },
  })
}

describe('the result of the sample', () => {
  const view = show(finished)

  test('says who is first and by how much', () => {
    expect(view.headline).toBe('Open Door Carers is first, by 2.66 marks')
    expect(view.missing).toEqual([])
  })

  test('ranks four, and says why the fifth is out', () => {
    expect(view.ranking.map(({ name, rank, total }) => [name, rank, total])).toEqual([
      ['Open Door Carers', 1, '82.77'],
      ['Kindred Leicester', 2, '80.11'],
      ['Harbour Carers Trust', 3, '75.61'],
      ['Rowan Carers Network', 4, '64.00'],
      ['Meadow Lane Support', undefined, undefined],
    ])
    expect(view.ranking.at(-1)?.out).toEqual({
      sentence: 'Not ranked: scored 1 on question 6, Mobilisation and TUPE; the lowest to stay in is 2.',
      score: '1',
    })
  })

  test('draws bars whose parts are the shares of the marks', () => {
    expect(view.ranking[0]?.parts.map(({ points, share }) => [points, share])).toEqual([
      ['57.00', 5700],
      ['8.00', 800],
      ['17.77', 1777],
    ])
  })

  test('has a row for every criterion and question, a price row and the total', () => {
    expect(view.matrix.map(({ kind }) => kind)).toEqual([
      'criterion',
      ...Array<string>(7).fill('question'),
      'criterion',
      'question',
      'price',
      'total',
    ])
    const cell = view.matrix[6]?.cells.at(-1)
    expect(cell).toMatchObject({ score: '1', ramp: 1, points: '1.00', below: true })
    expect(cell?.label).toBe(
      'Meadow Lane Support, question 6, Mobilisation and TUPE: 1 (Poor), 1.00 of 5 marks',
    )
  })

  test('flags the low price, and does nothing about it', () => {
    expect(view.flags).toEqual(['The price of Rowan Carers Network is 10.8% below the mean of the others'])
  })
})

test('while a score is missing there is no ranking, and each missing cell is named', () => {
  const early = play(script.slice(0, script.findIndex(({ command }) => command.type === 'AgreeScore') + 39))
  const view = show(early)
  expect(view.ranking).toEqual([])
  expect(view.missing).toEqual([
    'Rowan Carers Network: question 8, Social value for carers, has no score that counts yet',
  ])
})

test('while a price is missing there is no ranking', () => {
  const early = play(
    script.slice(
      0,
      script.findIndex(({ command }) => command.type === 'EnterPrice'),
    ),
  )
  const view = show(early)
  expect(view.ranking).toEqual([])
  expect(view.missing[0]).toContain('Open Door Carers')
})

test('a tender that withdrew says why', () => {
  const bidder = bidderId.parse('kindred')
  const view = show(after(finished, { type: 'WithdrawTender', bidder, reason: 'It lost its lease.' }))
  expect(view.ranking.find((row) => row.bidder === bidder)?.out?.sentence).toBe(
    'Withdrawn. It lost its lease.',
  )
  expect(view.headline).toContain('Open Door Carers is first')
})
