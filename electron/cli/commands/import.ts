import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { importFile } from '../../services/workspace/import-file.ts'
import type { AskedOf } from '../arguments.ts'
import { failure, isFailure, type Failure } from '../failure.ts'
import { readText } from '../read-file.ts'
import { withDevice } from '../with-device.ts'

/** `fairmark import FILE`: an evaluation file as an evaluation of a lead. Prints its key, alone on a line. */
export async function importEvaluation(
  { file, publish }: AskedOf<'import'>,
  say: Say,
): Promise<string | Failure> {
  const text = readText(file)
  if (isFailure(text)) return text
  return withDevice(say, async ({ workspace }) => {
    const key = importFile(workspace, Buffer.from(text))
    if (isRefusal(key)) return failure(file, key)
    const published = publish
      ? workspace.change(key, (evaluation) => evaluation.enter({ type: 'PublishProcurement' }))
      : undefined
    return Promise.resolve(published ?? `${say('cli.imported', { key })}\n`)
  })
}
