import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftSchema, type Draft } from '../../shared/evaluation/draft.ts'
import { mergedDrafts, withOthersPutBack } from '../../shared/evaluation/merged-drafts.ts'

const base: Draft = {
  score: '3',
  good: 'They say',
  worries: '',
  evidence: [],
  flagged: false,
  place: { field: 'good', caret: 8, paragraph: 1 },
}
const one = { where: 'paragraph 1', quote: 'one' }
const two = { where: 'paragraph 2', quote: 'two' }

test('what only one window changed is as that one has it, and where somebody is as this one has it', () => {
  const theirs: Draft = { ...base, worries: 'No number', flagged: true, place: { ...base.place, caret: 1 } }
  const ours: Draft = { ...base, score: '4', good: 'They say when' }
  expect(mergedDrafts(base, theirs, ours)).toEqual({ ...ours, worries: 'No number', flagged: true })
  expect(mergedDrafts(base, base, ours)).toEqual(ours)
  expect(mergedDrafts(base, { ...base, note: 'Ask' }, ours)).toEqual({ ...ours, note: 'Ask' })
  const { score: _, ...unscored } = base
  expect(mergedDrafts(base, base, unscored)).toEqual(unscored)
})

test('what both changed is as this one has it, with the new words of the other kept aside until they are put back', () => {
  const theirs: Draft = { ...base, good: 'They say who', note: 'Ask', evidence: [one] }
  const ours: Draft = { ...base, good: 'They say when', note: 'Ring', noteKept: true, evidence: [two] }
  const merged = mergedDrafts(base, theirs, ours)
  expect(merged).toEqual({ ...ours, evidence: [one, two], others: { good: 'who', note: 'Ask' } })
  expect(withOthersPutBack(merged)).toEqual({
    ...ours,
    ...{ evidence: [one, two], good: 'They say when\nwho', note: 'Ring\nAsk', noteKept: false },
  })
})

test('nothing is offered that stands in the box already, and what was left out stays out', () => {
  const longer = { ...base, good: 'They say who, and when' }
  expect(mergedDrafts(base, { ...base, good: 'They say who' }, longer)).toEqual(longer)
  const offered = { ...base, others: { good: 'who' } }
  expect(mergedDrafts(offered, offered, base)).toEqual(base)
})

test('what is typed in three windows at once is kept once, not once a save', () => {
  let kept: Draft = { ...base, good: '' }
  const windows = ['a', 'b', 'c'].map((name) => ({ name, known: kept, now: kept }))
  const typed: string[] = []
  for (let round = 0; round < 120; round++)
    for (const own of windows) {
      typed.push(`${own.name}${String(round)}.`)
      own.now = { ...own.now, good: `${own.now.good} ${own.name}${String(round)}.`.trim() }
      kept = mergedDrafts(own.known, kept, own.now)
      own.known = own.now = kept
    }
  const all = withOthersPutBack(kept).good
  expect(typed.filter((word) => !all.includes(word))).toEqual([])
  expect(all.length).toBe(windows.map(({ now }) => now.good).join('\n').length)
})

test('two windows that quote as much as there is room for make a draft that can be kept', () => {
  const quotes = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ where: `${name} ${String(index)}`, quote: name }))
  const ours = { ...base, evidence: [...quotes('both', 50), ...quotes('ours', 100)] }
  const merged = mergedDrafts(
    base,
    { ...base, evidence: [...quotes('both', 50), ...quotes('theirs', 150)] },
    ours,
  )
  expect(draftSchema.safeParse(merged).success).toBe(true)
  expect(merged.evidence).toEqual([...quotes('both', 50), ...quotes('theirs', 50), ...quotes('ours', 100)])
})

test('no word of either is lost, however often two windows save over one another', () => {
  const word = fc.stringMatching(/^[a-z]{1,4}$/)
  const box = fc.constantFrom('good' as const, 'worries' as const)
  const step = fc.record({ window: fc.boolean(), box, word, hears: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let kept = base
      const windows = [true, false].map(() => ({ known: base, now: base }))
      for (const [index, { window, box: where, word: what, hears }] of steps.entries()) {
        const own = windows[window ? 1 : 0]
        if (!own) continue
        if (hears) own.known = own.now = kept
        own.now = { ...own.now, [where]: `${own.now[where]} ${what}${String(index)}.` }
        kept = mergedDrafts(own.known, kept, own.now)
        own.known = own.now = kept
      }
      const all = withOthersPutBack(kept)
      for (const [index, { box: where, word: what }] of steps.entries())
        expect(all[where]).toContain(`${what}${String(index)}.`)
    }),
  )
})
