import type { Every } from '../../electron/services/folder/timer.ts'

/** A timer that goes when the test says so. */
export function handClock() {
  const running = new Map<() => void, number>()
  const every: Every = (milliseconds, action) => {
    const own = (): void => {
      action()
    }
    running.set(own, milliseconds)
    return () => running.delete(own)
  }
  return {
    every,
    get intervals(): readonly number[] {
      return [...running.values()]
    },
    tick: (): void => {
      for (const action of [...running.keys()]) action()
    },
  }
}
