import { describe, expect, test } from 'vitest'
import { englishSay } from '../../electron/services/say.ts'
import { memberWords } from '../../shared/tables/member-words.ts'
import { questionNumbers } from '../../shared/tables/question-numbers.ts'

const words = memberWords(englishSay)
const known = new Set([1, 2, 3, 4, 5, 6])
const read = (cell: string) => questionNumbers(cell, known, words)

describe('The questions in a cell', () => {
  test.each([
    ['1, 2, 4', [1, 2, 4]],
    ['1;2;4', [1, 2, 4]],
    ['4 2 1', [4, 2, 1]],
    ['Q1, Q2 and Q4', [1, 2, 4]],
    ['Questions 1 & 3', [1, 3]],
    ['1 to 3, 6', [1, 2, 3, 6]],
    ['1-3', [1, 2, 3]],
    ['Q1 – Q3', [1, 2, 3]],
    ['2, 2, 2', [2]],
    ['2\n3', [2, 3]],
    ['１，２', [1, 2]],
    ['', []],
    ['none', []],
    ['–', []],
  ])('are read as a person writes them: %j', (cell, numbers) => {
    expect(read(cell)).toEqual({ kind: 'numbers', numbers })
  })

  test.each(['all', 'ALL', 'All questions', ' every '])('are all of them: %j', (cell) => {
    expect(read(cell)).toEqual({ kind: 'all' })
  })

  test.each([
    ['7', '7'],
    ['0, 1', '0'],
    ['1 to 1000000000', '1000000000'],
    ['12', '12'],
    ['99999999999999999999', '99999999999999999999'],
  ])('that are not there are named, and a long range costs nothing: %j', (cell, number) => {
    expect(read(cell)).toEqual({ kind: 'unknown', number })
  })

  test.each([
    '1.2',
    '1/2',
    '3-1',
    '2-2',
    '1-2-3',
    '1-',
    '-1',
    '1 - , 2',
    'some',
    'and',
    ',',
    '=1+1',
    '१',
    'all 1',
  ])('are not guessed from what could mean two things: %j', (cell) => {
    expect(read(cell)).toEqual({ kind: 'unread' })
  })
  test('are none where a spreadsheet made a day of them', () => {
    expect(read('2024-03-01').kind).toBe('unread')
  })
})
