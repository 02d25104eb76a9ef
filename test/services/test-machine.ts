import type { FileSystem } from '../../electron/services/disk/file-system.ts'
import type { Machine } from '../../electron/services/disk/machine.ts'

/** A machine of which everything is known beforehand: a clock that goes a second further at each look, and counted ids. */
export function testMachine(files: FileSystem): Machine {
  const held = new Set<string>()
  let seconds = 0
  let ids = 0
  return {
    files,
    takeLock: (path) => {
      if (held.has(path)) return 'held'
      held.add(path)
      return {
        release: () => {
          held.delete(path)
        },
      }
    },
    now: () => new Date(Date.UTC(2024, 2, 13, 10, 0, seconds++)),
    randomHex: (bytes) => (++ids).toString(16).padStart(2 * bytes, '0'),
  }
}
