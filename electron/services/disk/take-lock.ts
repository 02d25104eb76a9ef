import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { diskFault } from './disk-fault.ts'

export interface Lock {
  release(): void
}

/**
 * The right to be the only one, until it is released or the process is gone. `patience` is how long to wait for another
 * to release it, in milliseconds.
 * @throws the disk's error where the lock file cannot be used
 */
export type TakeLock = (path: string, patience?: number) => Lock | 'held'

/** Result codes of SQLite, https://www.sqlite.org/rescode.html */
const BUSY = 5
const NOT_A_DATABASE = 26
const faults: ReadonlyMap<number, string> = new Map([
  [8, 'EROFS'],
  [10, 'EIO'],
  [13, 'ENOSPC'],
  [14, 'EACCES'],
])

/**
 * A lock of the operating system, held through SQLite's exclusive transaction on a file that holds nothing: it is gone
 * the moment the process is, and a laptop that slept does not lose it.
 */
export const takeLock: TakeLock = (path, patience = 0) => {
  try {
    return lockDatabase(path, patience)
  } catch (error) {
    if (resultCode(error) !== NOT_A_DATABASE) throw error
    // Somebody else's bytes under the name of our lock: nobody can hold it, so it may be made anew.
    rmSync(path)
    return lockDatabase(path, patience)
  }
}

function lockDatabase(path: string, patience: number): Lock | 'held' {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path)
    database.exec(`PRAGMA busy_timeout=${String(patience)}; PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE`)
  } catch (error) {
    database?.close()
    const code = resultCode(error)
    if (code === BUSY) return 'held'
    const fault = code === undefined ? undefined : faults.get(code)
    throw fault === undefined ? error : diskFault(fault, 'lock', path)
  }
  const held = database
  return {
    release: () => {
      held.close()
    },
  }
}

/** The low byte of an extended result code is the primary one. */
function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined
  return error.errcode & 0xff
}
