import { describe, expect, test } from 'vitest'
import { makeReturns } from '../../shared/views/make-returns.ts'
import { issued, midScoring, troubled, workOf } from './panel-apart.ts'

describe('returns of the panel', () => {
  test('says whose files came in, from which laptop, up to which entry', () => {
    const view = makeReturns(workOf(midScoring().state))
    expect(view.title).toBe('Files from 5 of 9 people')
    const carer = view.people.find(({ member }) => member === 'carer-1')
    expect(carer?.devices).toMatchObject([{ number: 1, packVersion: 1, verified: 'phone', isForked: false }])
    expect(carer?.devices[0]?.entries).toBe(24)
    expect(carer?.answers).toHaveLength(20)
    expect(view.files.map(({ name }) => name)).toEqual(['asc-support-carer-1.fmreceipt'])
  })

  test('names who has not sent everything', () => {
    const view = makeReturns(workOf(midScoring().state))
    expect(view.missing).not.toContain('Carer 1')
    expect(view.missing).toContain('Carer 5')
    expect(view.opened).toBeUndefined()
  })

  test('shows forks with their copies, and late changes by name', () => {
    const view = makeReturns(workOf(troubled().state))
    const forked = view.people.find(({ member }) => member === 'carer-1')?.devices[0]
    expect(forked?.isForked).toBe(true)
    expect(forked?.branches).toHaveLength(2)
    expect(view.people.find(({ member }) => member === 'carer-2')?.late).toHaveLength(1)
  })

  test('a conflict names both laptops, and no score before the returns are opened', () => {
    const [conflict] = makeReturns(workOf(troubled().state)).conflicts
    expect(conflict).toMatchObject({ memberTitle: 'Carer 3', bidderName: 'Harbour Carers Trust', number: 1 })
    expect(conflict?.sides.map(({ device, given }) => [device, given])).toEqual([
      [1, undefined],
      [2, undefined],
    ])
  })

  test('once the returns are opened a conflict shows both scores with their reasons', () => {
    const lead = troubled().do({ type: 'OpenReturns', reason: 'The meeting is today.' })
    const [conflict] = makeReturns(workOf(lead.state, lead.kept)).conflicts
    expect(conflict?.sides.map(({ given }) => [given?.score, given?.good])).toEqual([
      ['2', 'The first laptop says this.'],
      ['4', 'The second laptop says that.'],
    ])
  })

  test('before anything came in there is nothing to list', () => {
    const view = makeReturns(workOf(issued().state))
    expect(view.people.every(({ devices }) => devices.length === 0)).toBe(true)
  })
})
