import { expect, test } from 'vitest'
import { keepLatest } from '../../renderer/keep-latest.ts'

test('of values that come while one is sent, only the latest is sent, after it', async () => {
  const sent: number[] = []
  const answers: (() => void)[] = []
  const keep = keepLatest((value: number) => {
    sent.push(value)
    return new Promise((resolve) => answers.push(resolve))
  })
  keep(1)
  keep(2)
  keep(3)
  expect(sent).toEqual([1])
  answers.shift()?.()
  await expect.poll(() => sent).toEqual([1, 3])
  answers.shift()?.()
  keep(4)
  await expect.poll(() => sent).toEqual([1, 3, 4])
})
