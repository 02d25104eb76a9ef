import { expect, it } from 'vitest'
import { englishFormats as formats } from '../../electron/services/formats.ts'

it('writes days without a zone in between', () => {
  expect(formats.day('2024-02-01')).toBe('1 February 2024')
  expect(formats.dayAndMonth('2024-07-01')).toBe('1 July')
  expect(formats.weekday('2024-03-14')).toBe('Thursday 14 March 2024')
})

it('gives an instant the day it was where the buyer is', () => {
  expect(formats.dayOf('2024-04-03T15:42:00.000Z')).toBe('2024-04-03')
  expect(formats.dayOf('2024-07-01T23:30:00.000Z')).toBe('2024-07-02')
  expect(formats.dayOf('2024-01-01T23:30:00.000Z')).toBe('2024-01-01')
})

it('writes money exactly, and pence only where there are some', () => {
  expect(formats.money('151800.00')).toBe('£151,800')
  expect(formats.money('0.5')).toBe('£0.50')
  expect(formats.money('12345678901234567890.05')).toBe('£12,345,678,901,234,567,890.05')
  expect(formats.money('1.005')).toBe('£1.01')
})

it('groups counts', () => {
  expect(formats.count(1184)).toBe('1,184')
  expect(formats.count(40)).toBe('40')
})
