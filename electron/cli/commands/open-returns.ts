import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import type { AskedOf } from '../arguments.ts'
import type { Failure } from '../failure.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { withDevice } from '../with-device.ts'

/** `fairmark open-returns`: from here on the lead sees scores. A reason is needed where not all are in. */
export async function openReturns(
  { evaluation, reason }: AskedOf<'open-returns'>,
  say: Say,
): Promise<string | Failure> {
  return withDevice(say, async ({ workspace }) => {
    const key = oneEvaluation(workspace, 'lead', evaluation, 'open-returns')
    if (isRefusal(key)) return Promise.resolve(key)
    const refused = workspace.change(key, (opened) => opened.enter({ type: 'OpenReturns', reason }))
    return Promise.resolve(refused ?? `${say('cli.returnsOpened')}\n`)
  })
}
