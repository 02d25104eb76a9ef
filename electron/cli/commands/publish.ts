import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import type { AskedOf } from '../arguments.ts'
import type { Failure } from '../failure.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { withDevice } from '../with-device.ts'

/** `fairmark publish`: from here on what is asked stands. What speaks against it is said, and where. */
export async function publish({ evaluation }: AskedOf<'publish'>, say: Say): Promise<string | Failure> {
  return withDevice(say, async ({ workspace }) => {
    const key = oneEvaluation(workspace, 'lead', evaluation, 'publish')
    if (isRefusal(key)) return Promise.resolve(key)
    const refused = workspace.change(key, (opened) => opened.enter({ type: 'PublishProcurement' }))
    return Promise.resolve(refused ?? `${say('cli.published')}\n`)
  })
}
