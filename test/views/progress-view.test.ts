import { describe, expect, test } from 'vitest'
import { makeProgress } from '../../shared/views/make-progress.ts'
import { issued, midScoring, troubled, workOf } from './panel-apart.ts'

describe('progress of the panel', () => {
  const view = makeProgress(workOf(midScoring().state))
  const person = (member: string) => view.people.find((one) => one.member === member)

  test('says how many sent their scores, and how many answers are scored', () => {
    expect(view.title).toBe('2 of 9 people have sent their scores')
    expect(view.of).toBe(5 * 20 + 4 * 40)
    expect(view.scored).toBe(view.people.reduce((sum, { scored }) => sum + scored, 0))
  })

  test('counts the answers of each question from the last file', () => {
    expect(person('carer-1')).toMatchObject({ scored: 20, of: 20, last: { kind: 'sent' }, interests: 'none' })
    expect(person('carer-1')?.counts.map(({ scored, of }) => `${String(scored)}/${String(of)}`)).toEqual([
      '5/5',
      '5/5',
      '5/5',
      '5/5',
    ])
    expect(person('commissioner')).toMatchObject({ scored: 24, of: 40, last: { kind: 'part' } })
    expect(person('carer-5')).toMatchObject({ scored: 0, last: { kind: 'silent' }, step: 'remind' })
  })

  test('scores on paper count only once they were checked', () => {
    expect(person('carer-4')).toMatchObject({ scored: 0, last: { kind: 'paper' }, step: 'check-paper' })
    const checked = midScoring().do({ type: 'CheckTranscript', member: 'carer-4', checker: 'Commissioner' })
    const after = makeProgress(workOf(checked.state)).people.find(({ member }) => member === 'carer-4')
    expect(after).toMatchObject({ scored: 20, last: { kind: 'sent' } })
  })

  test('a link that a member declared waits for the lead, until it is decided', () => {
    expect(view.needs[0]).toMatchObject({
      kind: 'interest',
      memberTitle: 'Carer 2',
      bidderName: 'Meadow Lane Support',
      nature: 'I went to two of their coffee mornings.',
    })
    expect(person('carer-2')).toMatchObject({ interests: 'to-decide', step: 'decide' })
    const decided = midScoring().do({
      ...{ type: 'DecideInterest', member: 'carer-2', bidder: 'meadow-lane', decision: 'may-not-score' },
      reason: 'They are close.',
    })
    const after = makeProgress(workOf(decided.state))
    expect(after.needs.some(({ kind }) => kind === 'interest')).toBe(false)
    expect(after.people.find(({ member }) => member === 'carer-2')).toMatchObject({
      interests: 'decided',
      of: 16,
    })
  })

  test('whoever has a pack and sent nothing is named in one reminder', () => {
    const silent = makeProgress(workOf(issued().state)).needs
    expect(silent).toHaveLength(1)
    expect(silent[0]).toMatchObject({ kind: 'silent' })
  })

  test('forks, conflicts, late changes and second laptops wait for the lead', () => {
    const kinds = makeProgress(workOf(troubled().state)).needs.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['fork', 'conflict', 'late', 'second-device']))
  })
})
