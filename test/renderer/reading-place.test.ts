import { expect, test } from 'vitest'
import { minutesLeft, readingPlace } from '../../renderer/screens/scoring/reading-place.ts'

const pane = { top: 100, bottom: 400 }
const paragraphs = [
  { top: 40, bottom: 90 },
  { top: 95, bottom: 200 },
  { top: 210, bottom: 390 },
  { top: 395, bottom: 600 },
]

test('the place is the first paragraph in sight; what ends in sight is read', () => {
  expect(readingPlace(paragraphs, pane)).toEqual({ top: 2, read: 3 })
})
test('a paragraph taller than the pane is the one that is read', () => {
  expect(
    readingPlace(
      [
        { top: 0, bottom: 90 },
        { top: 95, bottom: 900 },
      ],
      pane,
    ),
  ).toEqual({ top: 2, read: 2 })
})
test('an answer that fits is all in sight', () => {
  expect(readingPlace([{ top: 110, bottom: 200 }], pane)).toEqual({ top: 1, read: 1 })
})
test('no paragraph is no error', () => {
  expect(readingPlace([], pane)).toEqual({ top: 1, read: 1 })
})
test('minutes are counted from what is not read, and are none at the end', () => {
  const long = Array.from({ length: 181 }, () => 'word').join(' ')
  expect(minutesLeft([long, long], 0)).toBe(3)
  expect(minutesLeft([long, long], 1)).toBe(2)
  expect(minutesLeft([long, long], 2)).toBe(0)
})
