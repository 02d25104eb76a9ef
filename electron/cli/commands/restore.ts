import { createReadStream, statSync } from 'node:fs'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { restoreBackup } from '../../services/backup/restore-backup.ts'
import { isDiskFault } from '../../services/disk/disk-fault.ts'
import type { Workspace } from '../../services/workspace/workspace.ts'
import type { AskedOf } from '../arguments.ts'
import { diskFailure } from '../disk-failure.ts'
import { isFailure, misuse, type Failure } from '../failure.ts'
import { identitiesIn } from '../keys-to-verify.ts'
import { standingAt } from '../standing-at.ts'
import { toOutcome, withDevice } from '../with-device.ts'

/**
 * `fairmark restore FILE --identity KEYFILE`: the evaluation of a backup, onto this device. Prints its key. Never over one
 * that is there.
 */
export async function restore({ file, identity }: AskedOf<'restore'>, say: Say): Promise<string | Failure> {
  if (identity === undefined) return misuse('cli.identityNeeded')
  const identities = identitiesIn(identity)
  if (isFailure(identities)) return identities
  return withDevice(say, async ({ workspace }) => {
    try {
      const path = standingAt(file)
      if (statSync(path).isDirectory()) return diskFailure(file, { code: 'EISDIR' })
      const restored = await withAny(workspace, path, identities)
      return toOutcome(file, restored, (key) => `${say('cli.imported', { key })}\n`)
    } catch (error) {
      if (isDiskFault(error)) return diskFailure(file, error)
      throw error
    }
  })
}

/** A key file may hold several; one of them opens it. */
async function withAny(
  workspace: Workspace,
  path: string,
  identities: readonly string[],
): Promise<EvaluationKey | Refusal> {
  for (const identity of identities) {
    const restored = await restoreBackup(workspace, createReadStream(path), identity)
    if (!isRefusal(restored) || restored.id !== 'refusal.backupNotOpened') return restored
  }
  return refusal('refusal.backupNotOpened')
}
