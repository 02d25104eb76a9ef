import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal } from '../../../shared/refusal.ts'
import { within } from '../../services/exchange/context.ts'
import { makeRecoveryKey } from '../../services/exchange/make-recovery-key.ts'
import type { AskedOf } from '../arguments.ts'
import type { Failure } from '../failure.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { withDevice } from '../with-device.ts'

/**
 * `fairmark recovery-key`: makes the key with which the evaluation opens when this device is lost, and prints it once. A
 * lead's or a member's; in place of one that was made before only with --replace.
 */
export async function recoveryKey(
  { evaluation, replace }: AskedOf<'recovery-key'>,
  say: Say,
): Promise<string | Failure> {
  return withDevice(say, async (context) => {
    const key = oneEvaluation(context.workspace, 'either', evaluation, 'recovery-key')
    if (isRefusal(key)) return key
    const hasOne = within(context, key, ({ heirs }) => heirs.some(({ to }) => to === 'recovery'))
    if (isRefusal(hasOne)) return hasOne
    if (hasOne && !replace) return refusal('cli.recoveryKeyThere')
    const made = await makeRecoveryKey(context, key)
    return isRefusal(made) ? made : `${made}\n`
  })
}
