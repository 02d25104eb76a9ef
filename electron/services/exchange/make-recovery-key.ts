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
  const { workspace } = context
  const { identity, recipient } = ageKeyOf(workspace.machine.randomHex(32))
  const role = within(context, key, ({ about }) => about.role)
  if (isRefusal(role)) return role
  if (role === 'evaluator') return (await keyForMember(context, key, recipient)) ?? identity
  const keys = await leadKeys(context, key)
  if (isRefusal(keys)) return keys
  const event = { type: 'RecoveryKeyMade', recipient } as const
  const entered = within(context, key, (opened) => opened.enter({ type: 'EnterExchange', event }) ?? true)
  if (isRefusal(entered)) return entered
  await workspace.settled()
  return identity
}

/** A member's log is for the lead: a key that only the member holds is no entry of it. */
async function keyForMember(
  { workspace }: ExchangeContext,
  key: EvaluationKey,
  recipient: string,
): Promise<Refusal | undefined> {
  const refused = workspace.protect(key)
  if (refused) return refused
  const wrapped = await workspace.use(key, async (opened) => {
    await opened.wrapFor({ to: 'recovery', recipient })
    return true
  })
  return isRefusal(wrapped) ? wrapped : undefined
}
