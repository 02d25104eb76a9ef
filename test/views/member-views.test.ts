import { describe, expect, test } from 'vitest'
import { bidderId, questionId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { sampleMember } from '../../shared/sample/leicester.ts'
import { makeMyWork } from '../../shared/views/make-my-work.ts'
import { makeScoring } from '../../shared/views/make-scoring.ts'
import { after } from '../evaluation/play.ts'
import { begun, midway, savedAt, workOf } from './sample-member.ts'

const evaluation = midway()
const work = workOf(evaluation, { drafts: [{ ...begun, savedAt }] })

describe('My work', () => {
  const view = makeMyWork(work)

  test('counts what is scored, and what is left', () => {
    expect(view.frame).toMatchObject({ scored: 12, of: 20, scoresBy: '2024-03-22' })
    expect(view.questions.map(({ scored, started, flagged }) => [scored, started, flagged])).toEqual([
      [5, 0, 0],
      [5, 0, 0],
      [2, 1, 1],
      [0, 0, 0],
    ])
  })

  test('carries on at the answer that was being written', () => {
    expect(view.next).toMatchObject({
      ...{ question: begun.question, bidder: begun.bidder },
      field: 'worries',
    })
    expect(view.next).toMatchObject({ resumed: true, scoreWord: 'Good' })
  })

  test('without a draft carries on at the first answer without a score', () => {
    const { next } = makeMyWork({ ...work, drafts: [] })
    expect(next).toMatchObject({ question: begun.question, bidder: begun.bidder, resumed: false })
  })

  test('a draft in which nothing stands has not started the answer', () => {
    const looked = { ...begun.draft, score: undefined, good: ' ', worries: '', evidence: [], flagged: false }
    const { questions } = makeMyWork({ ...work, drafts: [{ ...begun, savedAt, draft: looked }] })
    expect(questions[2]?.started).toBe(0)
  })

  test('a bidder whose link is undecided is closed and does not count', () => {
    const closed = after(evaluation, {
      type: 'DeclareInterests',
      member: sampleMember,
      interests: [{ bidder: 'rowan', nature: 'A friend works there.' }],
    })
    const { frame, questions } = makeMyWork({ ...work, evaluation: closed })
    expect(frame.of).toBe(16)
    expect(questions[0]?.cells.find(({ bidder }) => bidder === 'rowan')).toMatchObject({
      state: 'closed',
      score: undefined,
    })
  })
})

describe('Score one answer', () => {
  const show = (question: string, bidder: string, from = work) =>
    makeScoring(from, questionId.parse(question), bidderId.parse(bidder))

  test('shows the draft, or else the saved score, or else nothing', () => {
    expect(show(begun.question, begun.bidder)).toMatchObject({ draft: begun.draft, saved: undefined })
    const saved = show('q1', 'open-door')
    expect(saved).toMatchObject({ saved: '3', draft: { score: '3', place: { field: 'answer' } } })
    const untouched = show('q4', 'rowan')
    expect(untouched).toMatchObject({ draft: { good: '', worries: '', evidence: [] } })
    expect(!isRefusal(untouched) && untouched.draft.score).toBeUndefined()
  })

  test('asks what was published, and numbers the paragraphs of the answer', () => {
    expect(show('q1', 'harbour')).toMatchObject({
      question: {
        number: 1,
        asked: 'How will you reach carers who do not know about the service?',
        weighting: '15',
      },
      scale: { length: 6 },
    })
  })

  test('leads from answer to answer, one question at a time', () => {
    expect(show('q1', 'rowan')).toMatchObject({
      previous: { question: 'q1', bidder: 'kindred' },
      next: { question: 'q2', bidder: 'open-door' },
    })
    const last = show('q4', 'rowan')
    expect(!isRefusal(last) && last.next).toBeUndefined()
  })

  test('refuses what the member does not score', () => {
    expect(show('q5', 'rowan')).toMatchObject({ id: 'refusal.unknownQuestion' })
    expect(show('q1', 'nobody')).toMatchObject({ id: 'refusal.unknownBidder' })
  })

  test('holds no price and nobody else', () => {
    const text = JSON.stringify([makeMyWork(work), show('q1', 'harbour')])
    for (const absent of ['153200', 'Carer 1', 'Commissioner']) expect(text).not.toContain(absent)
  })
})
