import { describe, expect, test } from 'vitest'
import { isLongWork, workTimeAfter } from '../../renderer/work-time.ts'

const minutes = (count: number) => count * 60_000

describe('time of work', () => {
  test('is long after 45 minutes in which something was always done', () => {
    let time = workTimeAfter(undefined, 0)
    for (let minute = 1; minute < 45; minute++) time = workTimeAfter(time, minutes(minute))
    expect(isLongWork(time)).toBe(false)
    time = workTimeAfter(time, minutes(45))
    expect(isLongWork(time)).toBe(true)
    expect(time.awaySince).toBeUndefined()
  })

  test('begins anew after more than ten minutes without anything, and knows since when', () => {
    const begun = workTimeAfter(workTimeAfter(undefined, 0), minutes(8))
    expect(workTimeAfter(begun, minutes(18)).awaySince).toBeUndefined()
    const back = workTimeAfter(begun, minutes(18) + 1)
    expect(back).toEqual({ since: minutes(18) + 1, last: minutes(18) + 1, awaySince: minutes(8) })
    expect(workTimeAfter(back, minutes(19)).awaySince).toBe(minutes(8))
  })
})
