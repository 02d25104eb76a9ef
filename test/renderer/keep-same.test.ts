import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepSame } from '../../renderer/keep-same.ts'

test('what came anew says what it said, whatever was there before', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(keepSame(before, after)).toEqual(after)
      const copy: unknown = JSON.parse(JSON.stringify(after))
      // a primitive is the same anyway
      expect(keepSame(after, copy)).toBe(after)
    }),
  )
})

test('parts that are the same are the same objects, and what holds another part is not', () => {
  const before = {
    rows: [
      { id: 1, cells: [1, 2] },
      { id: 2, cells: [3] },
    ],
    at: { row: 1 },
  }
  const after = keepSame(before, {
    rows: [
      { id: 1, cells: [1, 2] },
      { id: 2, cells: [4] },
    ],
    at: { row: 1 },
  })
  expect(after.rows[0]).toBe(before.rows[0])
  expect(after.at).toBe(before.at)
  expect(after.rows[1]).not.toBe(before.rows[1])
  expect(after.rows[1]?.cells).toEqual([4])
  expect(keepSame({ a: undefined }, { b: undefined })).toEqual({ b: undefined })
  expect(keepSame([1, 2], [1])).toEqual([1])
})
