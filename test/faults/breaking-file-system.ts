import { diskFault } from '../../electron/services/disk/disk-fault.ts'
import type { FileSystem, OpenFile } from '../../electron/services/disk/file-system.ts'

/** What goes wrong at a call: the system's error, a write that takes only some of its bytes, or the power. */
export type Break = 'EIO' | 'ENOSPC' | 'EACCES' | 'short write' | 'power'

/** The machine is off: nothing that runs may go on, so no code may catch this. */
export class PowerIsOff extends Error {}

export interface BreakingFileSystem {
  readonly files: FileSystem
  /** How many calls were made so far. */
  readonly calls: () => number
  /** Whether the break came to pass. */
  readonly broke: () => boolean
}

export interface BreakPlan {
  /** The number of the call that breaks, counted from 0. */
  readonly at: number
  readonly how: Break
  /** Every later call breaks too. */
  readonly forGood?: boolean
  /** What else happens when an fsync of this file fails. */
  readonly whenSyncFails?: (path: string) => void
}

/** The same file system, of which one call breaks. Reading what is there and closing are calls like any other. */
export function breakingFileSystem(files: FileSystem, plan?: BreakPlan): BreakingFileSystem {
  let calls = 0
  let broke = false

  /** Whether to go on with the call; throws where the break is an error. */
  const isShort = (syscall: string, path: string): boolean => {
    const call = calls++
    const lasts = plan?.forGood === true || plan?.how === 'power'
    if (!plan || (lasts ? call < plan.at : call !== plan.at)) return false
    if (plan.how === 'short write') {
      broke ||= syscall === 'write'
      return syscall === 'write'
    }
    broke = true
    if (plan.how === 'power') throw new PowerIsOff()
    if (syscall === 'fsync') plan.whenSyncFails?.(path)
    throw diskFault(plan.how, syscall, path)
  }
  const call = <Value>(syscall: string, path: string, action: () => Value): Value => {
    isShort(syscall, path)
    return action()
  }
  const breaking = (file: OpenFile, path: string): OpenFile => ({
    size: () => call('fstat', path, () => file.size()),
    read: (into, position) => call('read', path, () => file.read(into, position)),
    write: (bytes, position) => {
      const half = bytes.subarray(0, Math.ceil(bytes.length / 2))
      // The power goes off, and errors come, while some of the bytes are taken.
      if (plan?.at === calls && plan.how !== 'short write') file.write(half, position)
      return file.write(isShort('write', path) ? half : bytes, position)
    },
    truncate: (length) => {
      call('ftruncate', path, () => {
        file.truncate(length)
      })
    },
    sync: () => {
      call('fsync', path, () => {
        file.sync()
      })
    },
    isAt: (named) => call('stat', named, () => file.isAt(named)),
    close: () => {
      file.close()
    },
  })
  return {
    calls: () => calls,
    broke: () => broke,
    files: {
      open: (path, as) =>
        breaking(
          call('open', path, () => files.open(path, as)),
          path,
        ),
      rename: (from, to) => {
        call('rename', from, () => {
          files.rename(from, to)
        })
      },
      removeFile: (path) => {
        call('unlink', path, () => {
          files.removeFile(path)
        })
      },
      removeFolder: (path) => {
        call('rm', path, () => {
          files.removeFolder(path)
        })
      },
      makeFolder: (path) => {
        call('mkdir', path, () => {
          files.makeFolder(path)
        })
      },
      list: (folder) => call('scandir', folder, () => files.list(folder)),
      kindOf: (path) => call('lstat', path, () => files.kindOf(path)),
      syncFolder: (path) => {
        call('fsync', path, () => {
          files.syncFolder(path)
        })
      },
      freeBytes: (path) => call('statfs', path, () => files.freeBytes(path)),
      modifiedAt: (path) => call('lstat', path, () => files.modifiedAt(path)),
      touch: (path, at) => {
        call('utime', path, () => {
          files.touch(path, at)
        })
      },
    },
  }
}
