import { expect, test } from 'vitest'
import { dotsFor } from '../../renderer/screens/meeting/dots-for.ts'

const width = 1.125
const height = 1.375

test('a stack of dots stays in its place, whatever the number up to fifty members', () => {
  for (const of of [1.125, 0.625])
    for (let most = 1; most <= 50; most++) {
      const { across, size } = dotsFor(most, of, height)
      expect(size).toBeGreaterThan(0.1)
      expect(across * size).toBeLessThanOrEqual(of + 1e-9)
      expect(Math.ceil(most / across) * size).toBeLessThanOrEqual(height + 1e-9)
    }
})

test('few dots stand one above the other and are no larger than half a rem', () => {
  expect(dotsFor(2, width, height)).toEqual({ across: 1, size: 0.5 })
  expect(dotsFor(4, width, height).across).toBe(1)
})

test('where nobody scored there is no dot, and no harm', () => {
  expect(dotsFor(0, width, height)).toEqual({ across: 1, size: 0.5 })
})
