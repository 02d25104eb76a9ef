import type { Say } from '../../../shared/messages/message.ts'
import { ageRecipient } from '../../../shared/identifiers.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { exportRecord } from '../../services/exchange/export-record.ts'
import type { AskedOf } from '../arguments.ts'
import { copyOut } from '../copy-out.ts'
import { isFailure, misuse, type Failure } from '../failure.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { intoFile } from '../out-folder.ts'
import { withDevice } from '../with-device.ts'

/**
 * `fairmark export-record --out FILE`: the whole record, to the keys of --recipient or else to six new words. Prints the
 * path, a tab, and the words.
 */
export async function exportWholeRecord(
  { out, evaluation, recipients }: AskedOf<'export-record'>,
  say: Say,
): Promise<string | Failure> {
  const wrong = recipients.find((recipient) => !ageRecipient.safeParse(recipient).success)
  if (wrong !== undefined) return misuse('refusal.badRecipient', { recipient: wrong })
  return withDevice(say, async (context) => {
    const key = oneEvaluation(context.workspace, 'lead', evaluation, 'export-record')
    if (isRefusal(key)) return key
    return intoFile(out, async () => {
      const made = await exportRecord(context, key, recipients.length > 0 ? { recipients } : 'words')
      if (isRefusal(made)) return made
      const path = await copyOut(context, key, made.file.name, { file: out })
      if (isRefusal(path) || isFailure(path)) return path
      return made.words === undefined ? `${path}\n` : `${say('cli.issued', { path, words: made.words })}\n`
    })
  })
}
