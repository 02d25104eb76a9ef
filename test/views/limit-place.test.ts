import { expect, test } from 'vitest'
import { limitPlace } from '../../shared/views/limit-place.ts'

const answer = ['One two  three.', 'Four – five'] as const

test('a word limit is passed at the first word that is too many, counted across paragraphs', () => {
  expect(limitPlace(answer, 2)).toEqual({ paragraph: 1, at: 9 })
  expect(limitPlace(answer, 3)).toEqual({ paragraph: 2, at: 0 })
  expect(limitPlace(answer, 5)).toEqual({ paragraph: 2, at: 7 })
})

test('an answer that is just as long as allowed, or has no limit, is not marked', () => {
  expect(limitPlace(answer, 6)).toBeUndefined()
  expect(limitPlace(answer, undefined)).toBeUndefined()
  expect(limitPlace([], 1)).toBeUndefined()
})
