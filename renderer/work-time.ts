import { useSyncExternalStore } from 'react'

const MINUTE = 60_000
/** Someone who was away for less does not need to be told where they were. */
const AWAY = 10 * MINUTE
/** After this long a break is offered; nothing is ever timed. */
export const LONG_WORK_MINUTES = 45

/** Moments in milliseconds. */
export interface WorkTime {
  /** When this stretch of work began. */
  readonly since: number
  /** When something was last done. */
  readonly last: number
  /** When the person went away, if that was longer ago than a moment and they have not been greeted. */
  readonly awaySince: number | undefined
}

/** Something was done now. A long pause ends a stretch of work, as a break does. */
export function workTimeAfter(before: WorkTime | undefined, now: number): WorkTime {
  if (!before) return { since: now, last: now, awaySince: undefined }
  if (now - before.last <= AWAY) return { ...before, last: now }
  return { since: now, last: now, awaySince: before.last }
}

export function isLongWork({ since, last }: WorkTime): boolean {
  return last - since >= LONG_WORK_MINUTES * MINUTE
}

let time: WorkTime = workTimeAfter(undefined, Date.now())
const changed = new EventTarget()

function hold(next: WorkTime): void {
  const isSeen = next.awaySince !== time.awaySince || isLongWork(next) !== isLongWork(time)
  time = next
  if (isSeen) changed.dispatchEvent(new Event('change'))
}

function onActivity(): void {
  hold(workTimeAfter(time, Date.now()))
}

/** Begins to notice that somebody works: what is done, not what. */
export function noticeWork(): void {
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel'])
    window.addEventListener(kind, onActivity, { capture: true, passive: true })
}

/** A new stretch of work begins, after a break or instead of one. */
export function beginWork(): void {
  hold({ ...time, since: Date.now(), last: Date.now() })
}

/** The person knows that they are back. */
export function endGreeting(): void {
  hold({ ...time, awaySince: undefined })
}

/** After a break: it counts as being away if it was as long. */
export function comeBack(pausedAt: number): void {
  const now = Date.now()
  hold({ since: now, last: now, awaySince: now - pausedAt > AWAY ? pausedAt : undefined })
}

function onChange(notify: () => void): () => void {
  changed.addEventListener('change', notify)
  return () => {
    changed.removeEventListener('change', notify)
  }
}

export function useLongWork(): boolean {
  return useSyncExternalStore(onChange, () => isLongWork(time))
}

export function useAwaySince(): number | undefined {
  return useSyncExternalStore(onChange, () => time.awaySince)
}
