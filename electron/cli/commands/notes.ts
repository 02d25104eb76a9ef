import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { openNotes } from '../../services/exchange/open-notes.ts'
import type { AskedOf } from '../arguments.ts'
import type { Failure } from '../failure.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { withDevice } from '../with-device.ts'

/** `fairmark notes`: members' private notes as JSON, for whoever must disclose them. */
export async function notes({ evaluation }: AskedOf<'notes'>, say: Say): Promise<string | Failure> {
  return withDevice(say, async (context) => {
    const key = oneEvaluation(context.workspace, 'lead', evaluation, 'notes')
    if (isRefusal(key)) return key
    const opened = await openNotes(context, key)
    return isRefusal(opened) ? opened : `${JSON.stringify(opened, undefined, 2)}\n`
  })
}
