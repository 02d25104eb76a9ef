import * as fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  newWords,
  normalWords,
  wordList,
  wordsRefusal,
} from '../../../electron/services/exchange/container/words.ts'

test('the list is the EFF’s, without the four words that hold a hyphen', () => {
  expect(wordList.length).toBe(7776 - 4)
  expect(new Set(wordList).size).toBe(wordList.length)
  expect(wordList.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([])
  for (const word of ['yo-yo', 't-shirt', 'felt-tip', 'drop-down']) expect(wordList).not.toContain(word)
})

test('six words of the list, single spaces between, which are normal already', () => {
  for (let round = 0; round < 200; round++) {
    const words = newWords(randomBytes)
    expect(words.split(' ')).toHaveLength(6)
    for (const word of words.split(' ')) expect(wordList).toContain(word)
    expect(normalWords(words)).toBe(words)
  }
})

test('every thirteen bits name one word, and those beyond the list are thrown again', () => {
  const thrown = (numbers: readonly number[]) => {
    const left = [...numbers]
    return newWords(() => {
      const next = left.shift() ?? 0
      return Buffer.from([next >> 8, next & 0xff])
    }).split(' ')
  }
  expect(thrown([0, 1, 2, 3, 4, 7771])).toEqual([...wordList.slice(0, 5), wordList.at(-1)])
  expect(thrown([7772, 8191, 0xffff, 0, 0, 0, 0, 0, 5])).toEqual([
    ...Array<string | undefined>(5).fill(wordList[0]),
    wordList[5],
  ])
  // the three bits that are not used do not matter
  expect(thrown([0xe000, 0x2001, 0, 0, 0, 0]).slice(0, 2)).toEqual(wordList.slice(0, 2))
})

test('each word is as likely as any other', () => {
  const counts = new Map<string, number>()
  for (let number = 0; number < 65_536; number++) {
    const bytes = Buffer.from([number >> 8, number & 0xff])
    let given = false
    const first = newWords(() => {
      if (given) return Buffer.from([0, 0])
      given = true
      return bytes
    }).split(' ')[0]
    if ((number & 0x1fff) < wordList.length) counts.set(first ?? '', (counts.get(first ?? '') ?? 0) + 1)
  }
  expect(new Set(counts.values())).toEqual(new Set([8]))
})

test('how the words are typed does not matter', () => {
  const words = fc.array(fc.constantFrom(...wordList), { minLength: 6, maxLength: 6 })
  const between = fc.constantFrom(' ', '  ', '-', ', ', '\n', '\t', '.', ' – ', '; ', '\u00a0', ' / ')
  fc.assert(
    fc.property(words, between, fc.boolean(), (six, separator, loud) => {
      const typed = ` ${six.join(separator)} `
      expect(normalWords(loud ? typed.toUpperCase() : typed)).toBe(six.join(' '))
    }),
  )
})

test('numbered words and full-width letters are read', () => {
  expect(normalWords('1. cobweb 2. lantern')).toBe('cobweb lantern')
  expect(normalWords('ｃｏｂｗｅｂ')).toBe('cobweb')
})

test('why the words opened nothing is said as far as it can be seen', () => {
  expect(wordsRefusal('cobweb')).toMatchObject({ id: 'refusal.file.notSixWords', values: { count: 1 } })
  expect(wordsRefusal('')).toMatchObject({ id: 'refusal.file.notSixWords', values: { count: 0 } })
  const five = wordList.slice(0, 5).join(' ')
  expect(wordsRefusal(`${five} cobwebb`)).toMatchObject({
    id: 'refusal.file.unknownWord',
    values: { word: 'cobwebb' },
  })
  expect(wordsRefusal(`${five} cobweb`)).toMatchObject({ id: 'refusal.file.wrongWords' })
})
