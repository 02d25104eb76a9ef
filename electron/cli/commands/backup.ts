import { join } from 'node:path'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { evaluationKey, type EvaluationKey } from '../../../shared/views/request.ts'
import { writeBackup } from '../../services/backup/write-backup.ts'
import { keysIn, placesIn, readWorkspaceFile } from '../../services/workspace/workspace-file.ts'
import type { Workspace } from '../../services/workspace/workspace.ts'
import type { AskedOf } from '../arguments.ts'
import { failure, type Failure } from '../failure.ts'
import { intoFolder } from '../out-folder.ts'
import { withDevice } from '../with-device.ts'

/**
 * `fairmark backup --out DIR`: an encrypted backup of each evaluation of this device, the samples left out, or of the one
 * that is named. Prints the path of each. One that was backed up as it stands is not written again.
 */
export async function backup({ out, evaluation }: AskedOf<'backup'>, say: Say): Promise<string | Failure> {
  return withDevice(say, async ({ workspace }) => {
    const keys = chosen(workspace, evaluation)
    if (isRefusal(keys)) return keys
    return intoFolder(out, async (folder) => {
      let text = ''
      for (const key of keys) {
        const refused = workspace.protect(key)
        if (refused) return refused
        const made = await workspace.use(key, (opened) =>
          writeBackup(workspace.machine.files, folder, opened),
        )
        if (typeof made === 'object')
          return failure(out, isRefusal(made) ? made : refusal(made.id, made.values))
        if (made !== undefined) text += `${join(out, made)}\n`
      }
      return text
    })
  })
}

function chosen({ machine, home }: Workspace, named: string | undefined): readonly EvaluationKey[] | Refusal {
  if (named !== undefined) {
    const key = evaluationKey.safeParse(named).data
    return key === undefined ? refusal('cli.badKey', { key: named }) : [key]
  }
  const keys = keysIn(machine.files, home).filter((key) => {
    const about = readWorkspaceFile(machine.files, placesIn(home, key), key)
    return !isRefusal(about) && !about.sample
  })
  return keys.length > 0 ? keys : refusal('cli.noEvaluation', { command: 'backup' })
}
