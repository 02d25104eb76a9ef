import { refusal, type Refusal } from '../../../shared/refusal.ts'

/** The disk failed us, or does not let us: nobody's mistake in a command, and no bug either. */
export interface DiskFault extends Error {
  readonly code: string
  readonly syscall: string
}

/** Codes that only our own code can cause. */
const bugs: ReadonlySet<string> = new Set(['EBADF', 'EINVAL', 'EEXIST', 'ENOTEMPTY'])

export function isDiskFault(error: unknown): error is DiskFault {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'syscall' in error &&
    typeof error.syscall === 'string' &&
    !bugs.has(error.code)
  )
}

/** For what is tidy but not needed: goes on where the disk refuses. */
export function ignoringFaults(action: () => void): void {
  try {
    action()
  } catch (error) {
    if (!isDiskFault(error)) throw error
  }
}

/** A fault in the form in which Node throws its own: for what does not come from node:fs. */
export function diskFault(code: string, syscall: string, path: string): DiskFault {
  return Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall, path })
}

/** What a person is told when something could not be saved: what happened, what is safe, what to do. */
export function notSaved({ code }: DiskFault): Refusal {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return refusal('refusal.diskFull')
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refusal('refusal.diskNotAllowed')
    case 'ENOENT':
      return refusal('refusal.recordMoved')
    default:
      return refusal('refusal.diskFailed')
  }
}

/** What a person is told when something could not be read. */
export function notRead({ code }: DiskFault): Refusal {
  return code === 'EACCES' || code === 'EPERM'
    ? refusal('refusal.readNotAllowed')
    : refusal('refusal.readFailed')
}
