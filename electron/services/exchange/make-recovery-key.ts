import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { ageKeyOf } from '../keys/age-key.ts'
import { within, type ExchangeContext } from './context.ts'
import { leadKeys } from './lead-keys.ts'

/**
 * A key to be printed: with it, a backup of this evaluation opens when the device is lost. It is answered once and kept
 * nowhere. When this returns, the evaluation's own key is on the disk wrapped for it.
 */
export async function makeRecoveryKey(
  context: ExchangeContext,
  key: EvaluationKey,
): Promise<string | Refusal> {
  const keys = await leadKeys(context, key)
  if (isRefusal(keys)) return keys
  const { identity, recipient } = ageKeyOf(context.workspace.machine.randomHex(32))
  const event = { type: 'RecoveryKeyMade', recipient } as const
  const entered = within(context, key, (opened) => opened.enter({ type: 'EnterExchange', event }) ?? true)
  if (isRefusal(entered)) return entered
  await context.workspace.settled()
  return identity
}
