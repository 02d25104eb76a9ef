import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { makeRecoveryKey } from '../../services/exchange/make-recovery-key.ts'
import type { AskedOf } from '../arguments.ts'
import type { Failure } from '../failure.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { withDevice } from '../with-device.ts'

/** `fairmark recovery-key`: makes the key with which the evaluation opens when this device is lost, and prints it once. */
export async function recoveryKey(
  { evaluation }: AskedOf<'recovery-key'>,
  say: Say,
): Promise<string | Failure> {
  return withDevice(say, async (context) => {
    const key = oneEvaluation(context.workspace, 'lead', evaluation, 'recovery-key')
    const made = isRefusal(key) ? key : await makeRecoveryKey(context, key)
    return isRefusal(made) ? made : `${made}\n`
  })
}
