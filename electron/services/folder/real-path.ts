import { realpathSync } from 'node:fs'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { isDiskFault, notRead } from '../disk/disk-fault.ts'

/** Without links on the way, so that two names of one folder are one. */
export function realPath(folder: string): string | Refusal {
  try {
    return realpathSync(folder)
  } catch (error) {
    if (!isDiskFault(error)) throw error
    return error.code === 'ENOENT' ? refusal('refusal.folderNotThere', { folder }) : notRead(error)
  }
}
