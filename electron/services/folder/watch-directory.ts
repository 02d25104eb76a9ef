import { watch, type FSWatcher } from 'node:fs'
import type { Carried, Watch } from './carrier.ts'
import type { Every } from './timer.ts'

export interface Watched {
  readonly folder: string
  readonly list: () => Promise<readonly Carried[]>
  readonly onChange: () => void
  readonly pollEvery: number
  readonly every: Every
}

/**
 * The system's events, which come at once where they come at all, and a look every few seconds, which also finds what
 * a network drive tells nobody. A folder that is gone, or not there yet, is watched again when it is back.
 */
export function watchDirectory({ folder, list, onChange, pollEvery, every }: Watched): Watch {
  let events: FSWatcher | undefined
  let last: string | undefined
  let looking: 'not' | 'once' | 'again' = 'not'
  let isOpen = true

  const stopEvents = (): void => {
    events?.close()
    events = undefined
  }
  const startEvents = (): void => {
    try {
      events ??= watch(folder, { persistent: false }, look).on('error', stopEvents)
    } catch {
      // No events here, then: the looks go on.
    }
  }
  const compare = (seen: string): void => {
    if (!isOpen) return
    if (seen === GONE) stopEvents()
    else startEvents()
    const changed = last !== undefined && last !== seen
    last = seen
    if (changed) onChange()
    const more = looking === 'again'
    looking = 'not'
    if (more) look()
  }
  const look = (): void => {
    if (!isOpen) return
    if (looking !== 'not') {
      looking = 'again'
      return
    }
    looking = 'once'
    list()
      .then(signature, () => GONE)
      .then(compare, () => undefined)
  }

  const stopPolling = every(pollEvery, look)
  look()
  return {
    close: () => {
      isOpen = false
      stopPolling()
      stopEvents()
    },
  }
}

/** No name: it has neither a stamp nor an ending. */
const GONE = 'gone'

function signature(files: readonly Carried[]): string {
  return files.map(({ name, stamp }) => `${name}/${stamp}`).join('\n')
}
