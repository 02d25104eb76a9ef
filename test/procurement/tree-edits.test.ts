import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishSay } from '../../electron/services/say.ts'
import { criteriaTree } from '../../shared/procurement/criteria-tree.ts'
import { differences } from '../../shared/procurement/differences.ts'
import {
  givenTheRest,
  marksLeft,
  steppedMarks,
  typedMarks,
  withMarks,
} from '../../shared/procurement/marks-left.ts'
import { templateProcurement } from '../../shared/procurement/new-procurement.ts'
import type { Procurement } from '../../shared/procurement/procurement.ts'
import { procurementSchema } from '../../shared/procurement/procurement.ts'
import { saysTheSame } from '../../shared/procurement/same.ts'
import {
  appended,
  changedQuestion,
  droppedAt,
  inserted,
  moved,
  movedBy,
  movedInto,
  removed,
} from '../../shared/procurement/tree-edits.ts'
import { findHanging, hangings, holdersFor, idOf } from '../../shared/procurement/tree-places.ts'
import { undoHistory } from '../../shared/procurement/undo-history.ts'
import { criterionId } from '../../shared/identifiers.ts'

const basics = { title: 'Carer support service', reference: 'ASC-1', buyer: 'Leicester City Council' }
const template = templateProcurement(basics, englishSay)
const deep = appended(
  appended(
    template,
    { kind: 'criterion', criterion: { id: criterionId.parse('s1'), title: 'Reach', weighting: '0' } },
    criterionId.parse('quality'),
  ),
  { kind: 'criterion', criterion: { id: criterionId.parse('s2'), title: 'Within', weighting: '0' } },
  criterionId.parse('s1'),
)

/** Any of the moves that a person can make, of anything to anywhere. */
type Move = (draft: Procurement) => Procurement
const ids = hangings(deep).map(idOf)
const anyMove: fc.Arbitrary<Move> = fc
  .record({
    id: fc.constantFrom(...ids),
    other: fc.constantFrom(...ids),
    how: fc.constantFrom('up', 'down', 'into', 'on', 'before', 'after'),
  })
  .map(({ id, other, how }) => (draft) => {
    if (how === 'up' || how === 'down') return movedBy(draft, id, how)
    if (how === 'into') return movedInto(draft, id, criterionId.parse(other))
    return droppedAt(draft, id, { id: other, position: how })
  })

/** What every thing is, wherever it hangs: its id, title and marks. */
function belongings(draft: Procurement): readonly string[] {
  return hangings(draft)
    .map((one) => {
      const { id, title, weighting } = one.kind === 'criterion' ? one.criterion : one.question
      return `${id} ${title} ${weighting}`
    })
    .sort()
}

describe('Moving in the tree', () => {
  test('loses nothing, doubles nothing, and leaves marks and ids as they are', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 20 }), (moves) => {
        const after = moves.reduce((draft, move) => move(draft), deep)
        expect(belongings(after)).toEqual(belongings(deep))
        expect(procurementSchema.safeParse(after).success).toBe(true)
        expect(
          criteriaTree(after).criteria.every(({ criterion }) => !criterion.price || !criterion.questions),
        ).toBe(true)
      }),
    )
  })
  test('is undone by going to the draft before, step by step to the first', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 8 }), (moves) => {
        const drafts = [deep]
        for (const move of moves) drafts.push(move(drafts.at(-1) ?? deep))
        const record = [...drafts]
        for (let step = undoHistory(record).undo; step; step = undoHistory(record).undo) record.push(step)
        expect(saysTheSame(record.at(-1), deep)).toBe(true)
      }),
    )
  })
  test('brings a question with one key through all sections and back', () => {
    let draft = template
    for (let step = 0; step < 20; step++) draft = movedBy(draft, 'q1', 'down')
    expect(findHanging(draft, 'q1')?.place).toEqual({ parent: 'social-value', index: 1 })
    for (let step = 0; step < 20; step++) draft = movedBy(draft, 'q1', 'up')
    expect(saysTheSame(draft, template)).toBe(true)
  })
  test('never puts a section into itself, a question to the top, or anything under a price', () => {
    expect(holdersFor(deep, 's1')).toEqual([undefined, 'quality', 'social-value'])
    expect(holdersFor(deep, 'q1')).not.toContain(undefined)
    expect(moved(deep, 's1', { parent: criterionId.parse('s2'), index: 0 })).toBe(deep)
    expect(movedInto(deep, 'q1', criterionId.parse('price'))).toBe(deep)
  })
})

describe('Removing', () => {
  test('takes what hangs below along, and the names of it in the tie-break', () => {
    const draft = removed({ ...template, tieBreak: ['quality', 'q6', 'q1'] }, 'quality')
    expect(hangings(draft).map(idOf)).toEqual(['social-value', 'q6', 'price'])
    expect(draft.tieBreak).toEqual(['q6'])
  })
  test('leaves the last section of all', () => {
    const one = { ...template, criteria: template.criteria.slice(0, 1) }
    expect(removed(one, 'quality')).toBe(one)
  })
  test('and putting back at its place is the same again', () => {
    const one = findHanging(template, 'q3')
    if (!one) throw new Error('q3 is in the template')
    expect(saysTheSame(inserted(removed(template, 'q3'), one, one.place), template)).toBe(true)
  })
})

describe('Marks', () => {
  test('that are left or too many are told exactly, and given with one press', () => {
    const short = withMarks(template, 'q5', '5.9')
    expect(marksLeft(short, criterionId.parse('quality'))).toEqual({
      of: '70',
      given: '65.9',
      left: '4.1',
      over: '',
    })
    expect(saysTheSame(givenTheRest(short, 'q5'), template)).toBe(true)
    const over = withMarks(template, 'q5', '12')
    expect(marksLeft(over, criterionId.parse('quality')).over).toBe('2')
    expect(saysTheSame(givenTheRest(over, 'q5'), template)).toBe(true)
  })
  test('in shares of a section add up to 100 in each', () => {
    expect(marksLeft({ ...template, weightings: 'relative' }, criterionId.parse('quality')).left).toBe('30')
  })
  test.each([
    ['15', '15'],
    [' 7.50 ', '7.5'],
    ['7,5', '7.5'],
    ['15%', '15'],
    ['-1', undefined],
    ['many', undefined],
    ['', undefined],
    ['1e3', undefined],
  ])('typed as %j are %j', (typed, marks) => {
    expect(typedMarks(typed)).toBe(marks)
  })
  test('step by one and never below zero', () => {
    expect([steppedMarks('7.5', 1), steppedMarks('0.5', -1)]).toEqual(['8.5', '0'])
  })
})

describe('Undo', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((title) => changedQuestion(template, 'q1', { title }))
  if (!a || !b || !c) throw new Error('Three drafts')
  test('goes back and forth through the record', () => {
    expect(undoHistory([a, b, c])).toEqual({ undo: b, redo: undefined })
    expect(undoHistory([a, b, c, b])).toEqual({ undo: a, redo: c })
    expect(undoHistory([a, b, c, b, a])).toEqual({ undo: undefined, redo: b })
    expect(undoHistory([a, b, c, b, c])).toEqual({ undo: b, redo: undefined })
  })
  test('forgets what was undone once something else is done', () => {
    expect(undoHistory([a, b, a, c])).toEqual({ undo: a, redo: undefined })
  })
  test('is silent between two drafts exactly where they say the same', () => {
    fc.assert(
      fc.property(anyMove, (move) => {
        const after = move(deep)
        expect(differences(deep, after).length === 0).toBe(saysTheSame(deep, after))
      }),
    )
  })
})
