import { describe, expect, test } from 'vitest'
import { questionId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { sampleMember } from '../../shared/sample/leicester.ts'
import { makeCompare } from '../../shared/views/make-compare.ts'
import type { MemberWork } from '../../shared/views/member-work.ts'
import { makePractice } from '../../shared/views/practice.ts'
import { after } from '../evaluation/play.ts'
import { begun, midway, savedAt, workOf } from './sample-member.ts'

const evaluation = midway()
const work = workOf(evaluation, { drafts: [{ ...begun, savedAt }] })

function compared(of: MemberWork, question: string) {
  const view = makeCompare(of, questionId.parse(question))
  if (isRefusal(view)) throw new Error(view.id)
  return view
}

describe('comparing a member’s own scores', () => {
  test('shows each bidder’s score and reason for one question, in the member’s order', () => {
    const view = compared(work, 'q1')
    expect(view.answers.map(({ cell }) => cell.bidder)).toEqual([...evaluation.tenders.keys()])
    expect(
      view.answers.every(({ cell, good, isLocked }) => cell.state === 'scored' && good !== '' && !isLocked),
    ).toBe(true)
    expect(view.next).toMatchObject({ number: 2, isScored: true })
  })

  test('shows what is only begun as not saved, and leads on to the first answer without a score', () => {
    const view = compared(work, begun.question)
    const own = view.answers.find(({ cell }) => cell.bidder === begun.bidder)
    expect(own).toMatchObject({
      cell: { state: 'started', score: begun.draft.score },
      good: begun.draft.good,
    })
    expect(view.next).toMatchObject({ number: 4, isScored: false })
    expect(compared(work, 'q4').next).toBeUndefined()
  })

  test('leaves out a bidder who is closed for the member', () => {
    const interests = [{ bidder: 'rowan', nature: 'A friend works there.' }]
    const closed = after(evaluation, { type: 'DeclareInterests', member: sampleMember, interests })
    const text = JSON.stringify(compared({ ...work, evaluation: closed }, 'q1'))
    expect(text).not.toMatch(/rowan/i)
  })

  test('is refused for a question that the member does not score', () => {
    expect(makeCompare(work, questionId.parse('q99'))).toMatchObject({ id: 'refusal.unknownQuestion' })
  })
})

test('a practice answer needs the scale of the real one, and no bidder and no answer', () => {
  const view = makePractice(work)
  expect(Object.keys(view).sort()).toEqual(['frame', 'scale', 'view'])
  expect(view.scale.map(({ score }) => score)).toEqual(['0', '1', '2', '3', '4', '5'])
})
