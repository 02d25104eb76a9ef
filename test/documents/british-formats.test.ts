import { expect, test } from 'vitest'
import { britishFormats } from '../../electron/documents/british-formats.ts'

test('days, with and without their weekday', () => {
  expect(britishFormats.day('2024-02-01')).toBe('1 February 2024')
  expect(britishFormats.weekday('2024-04-29')).toBe('Monday 29 April 2024')
  expect(britishFormats.dayAndMonth('2024-07-01')).toBe('1 July')
})

test('the day of an instant is the day in Britain', () => {
  expect(britishFormats.dayOf('2024-06-30T23:30:00.000Z')).toBe('2024-07-01')
  expect(britishFormats.dayOf('2024-01-31T23:30:00.000Z')).toBe('2024-01-31')
})

test.each([
  ['151800.00', '£151,800'],
  ['154063', '£154,063'],
  ['0.5', '£0.50'],
  ['1234567.89', '£1,234,567.89'],
  ['0.001', '£0.001'],
])('money: %s is %s', (amount, shown) => {
  expect(britishFormats.money(amount)).toBe(shown)
})

test('counts are grouped', () => {
  expect(britishFormats.count(1184)).toBe('1,184')
})
