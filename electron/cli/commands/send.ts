import type { Say } from '../../../shared/messages/message.ts'
import { receiptCode } from '../../../shared/exchange/receipt-code.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { within } from '../../services/exchange/context.ts'
import { makeReturn } from '../../services/exchange/make-return.ts'
import type { OpenEvaluation } from '../../services/workspace/open-evaluation.ts'
import type { AskedOf } from '../arguments.ts'
import { copyOut } from '../copy-out.ts'
import { isFailure, type Failure } from '../failure.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { intoFolder } from '../out-folder.ts'
import { withDevice } from '../with-device.ts'

/**
 * `fairmark send --out DIR`: locks the scores, unless it is a part, and writes the file for the lead. Prints its path, a
 * tab, and the receipt code.
 */
export async function send({ out, evaluation, part }: AskedOf<'send'>, say: Say): Promise<string | Failure> {
  return withDevice(say, async (context) => {
    const key = oneEvaluation(context.workspace, 'evaluator', evaluation, 'send')
    if (isRefusal(key)) return key
    return intoFolder(out, async () => {
      const submitted = part ? true : within(context, key, submit)
      const file = isRefusal(submitted) ? submitted : await makeReturn(context, key)
      if (isRefusal(file)) return file
      const path = await copyOut(context, key, file.name, { folder: out })
      if (isRefusal(path) || isFailure(path)) return path
      return `${say('cli.sent', { path, code: receiptCode(file.head ?? '') })}\n`
    })
  })
}

/** Where it was sent before and is unchanged since, the file is only made once more. */
function submit(opened: OpenEvaluation): true | Refusal {
  const { about, gathered } = opened
  if (about.role !== 'evaluator') return refusal('refusal.memberOnly')
  const { member } = about
  if (gathered.state.sheets.get(member)?.submittedAt !== undefined) return true
  return opened.enter({ type: 'SubmitScoreSheet', member }) ?? true
}
