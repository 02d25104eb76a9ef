import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  evidenceOf,
  insertQuotes,
  paragraphOf,
  quotedSpans,
  sentencesOf,
  withEvidence,
} from '../../renderer/screens/scoring/evidence.ts'

describe('evidence', () => {
  test('names its paragraph as the record does, and is found again', () => {
    expect(evidenceOf(4, 'a quote')).toEqual({ where: 'paragraph 4', quote: 'a quote' })
    expect(paragraphOf({ where: 'paragraph 12', quote: '' })).toBe(12)
    expect(paragraphOf({ where: 'page 12', quote: '' })).toBeUndefined()
  })
  test('is added once for the same words of the same place', () => {
    const first = evidenceOf(1, 'same')
    expect(withEvidence([first], [evidenceOf(1, 'same'), evidenceOf(2, 'same')])).toEqual([
      first,
      evidenceOf(2, 'same'),
    ])
  })
  test('is marked where it stands; quotes that overlap become one mark', () => {
    expect(quotedSpans('one two three four', ['two three', 'three four', 'nowhere', ''])).toEqual([
      { start: 4, end: 18 },
    ])
  })
  test('marks never overlap and keep their order, whatever is quoted', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.nat(50), fc.nat(50))), (text, cuts) => {
        const spans = quotedSpans(
          text,
          cuts.map(([from, to]) => text.slice(from, to)),
        )
        const edges = spans.flatMap(({ start, end }) => [start, end])
        expect(edges).toEqual([...edges].sort((a, b) => a - b))
        expect(new Set(edges).size).toBe(edges.length)
      }),
    )
  })
})

describe('a quote in a reason', () => {
  test.each([
    ['', 0, '“a quote”', 9],
    ['They say', 8, 'They say “a quote”', 18],
    ['They say ', 9, 'They say “a quote”', 18],
    ['Good. Clear.', 5, 'Good. “a quote” Clear.', 15],
    ['Good.', 4, 'Good “a quote”.', 14],
  ])('stands at the cursor of %j, in quotation marks', (text, caret, expected, after) => {
    expect(insertQuotes(text, caret, ['a quote'])).toEqual({ text: expected, caret: after })
  })
  test('loses nothing that was written', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string({ minLength: 1 }), (text, place, quote) => {
        const caret = place % (text.length + 1)
        const inserted = insertQuotes(text, caret, [quote])
        expect(inserted.text.startsWith(text.slice(0, caret))).toBe(true)
        expect(inserted.text.endsWith(text.slice(caret))).toBe(true)
      }),
    )
  })
})

test('a paragraph falls into its sentences, word for word', () => {
  expect(sentencesOf('We ring back. Every time! Do we ask? Yes, at 5.30 pm.')).toEqual([
    'We ring back.',
    'Every time!',
    'Do we ask?',
    'Yes, at 5.30 pm.',
  ])
})
