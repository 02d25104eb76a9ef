import { describe, expect, test } from 'vitest'
import { boxAfter, missingWords, noWords, withTyped } from '../../renderer/screens/open-pack/six-words.ts'

const six = ['stoic', 'yo-yo', 'proofread', 'exporter', 'student', 'cape']

describe('the six boxes', () => {
  test('take one word each', () => {
    expect(withTyped(noWords, 2, ' cape ')).toEqual(['', '', 'cape', '', '', ''])
    expect(missingWords(withTyped(noWords, 2, 'cape'))).toBe(5)
  })

  test.each([six.join(' '), six.join(', '), six.map((word, at) => `${String(at + 1)}. ${word}`).join('\n')])(
    'take all six from one paste, wherever it lands: %j',
    (text) => {
      expect(withTyped(noWords, 3, text)).toEqual(six)
    },
  )

  test('take some words from the box on where they land, and keep the others', () => {
    expect(withTyped(six, 4, 'a b')).toEqual([...six.slice(0, 4), 'a', 'b'])
  })

  test('go on to the next box after a space, to the first empty one after a paste', () => {
    expect(boxAfter(noWords, 0, 'stoic')).toBe(0)
    expect(boxAfter(noWords, 0, 'stoic ')).toBe(1)
    expect(boxAfter(noWords, 5, 'cape ')).toBe(5)
    expect(boxAfter(withTyped(noWords, 0, 'stoic yo-yo'), 0, 'stoic yo-yo')).toBe(2)
    expect(boxAfter(six, 3, six.join(' '))).toBe(5)
  })
})
