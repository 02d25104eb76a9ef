import { once } from 'node:events'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { evaluationKey, type EvaluationKey } from '../../../shared/views/request.ts'
import { FolderExchange, type FolderRound } from '../../services/folder/folder-exchange.ts'
import { watchFolders } from '../../services/folder/watch-folders.ts'
import type { Every } from '../../services/folder/timer.ts'
import { keysIn } from '../../services/workspace/workspace-file.ts'
import type { Workspace } from '../../services/workspace/workspace.ts'
import type { AskedOf } from '../arguments.ts'
import type { Failure } from '../failure.ts'
import { roundsReport } from '../rounds-report.ts'
import { withDevice } from '../with-device.ts'

/**
 * `fairmark sync [--watch]`: a round with every shared folder. Prints a line for each, and what waits there below it. With
 * `--watch` it goes on until it is interrupted, and prints what is new.
 */
export async function sync({ evaluation, watch }: AskedOf<'sync'>, say: Say): Promise<string | Failure> {
  return withDevice(say, async (context) => {
    const folders = new FolderExchange(context)
    const keys = linked(context.workspace, folders, evaluation)
    if (isRefusal(keys)) return keys
    const report = roundsReport(say)
    let text = ''
    for (const key of keys) {
      const rounds = await folders.sync(key)
      if (isRefusal(rounds)) return rounds
      text += report(rounds, 'all')
    }
    if (!watch) return text
    process.stdout.write(text)
    await untilInterrupted(folders, keys, (rounds) => process.stdout.write(report(rounds, 'news')))
    return ''
  })
}

/** The evaluations with a folder, or the one that was named. */
function linked(
  { machine, home }: Workspace,
  folders: FolderExchange,
  named: string | undefined,
): readonly EvaluationKey[] | Refusal {
  const key = named === undefined ? undefined : evaluationKey.safeParse(named).data
  if (named !== undefined && key === undefined) return refusal('cli.badKey', { key: named })
  const keys = (key === undefined ? keysIn(machine.files, home) : [key]).filter(
    (one) => folders.links(one).length > 0,
  )
  return keys.length > 0 ? keys : refusal('refusal.folderNoneLinked')
}

/** Keeps the program running, as the service's own timer does not. */
const everyStaying: Every = (milliseconds, action) => {
  const timer = setInterval(action, milliseconds)
  return () => {
    clearInterval(timer)
  }
}

async function untilInterrupted(
  folders: FolderExchange,
  keys: readonly EvaluationKey[],
  onRounds: (rounds: readonly FolderRound[]) => void,
): Promise<void> {
  const report = (error: unknown): void => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  }
  const watching = watchFolders({ folders, openKeys: () => keys, report, onRounds, every: everyStaying })
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  watching.close()
  await folders.close()
}
