import type { Say } from '../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../shared/refusal.ts'
import { isDiskFault } from '../services/disk/disk-fault.ts'
import type { ExchangeContext } from '../services/exchange/context.ts'
import type { Vault } from '../services/keys/vault.ts'
import { thisMachine } from '../services/disk/machine.ts'
import { usualHome } from '../services/workspace/home.ts'
import { Workspace } from '../services/workspace/workspace.ts'
import { askSecretly } from './ask-secretly.ts'
import { diskFailure } from './disk-failure.ts'
import { failure, isFailure, type Failure } from './failure.ts'
import { givenPassphrase, unlock } from './unlock.ts'

/**
 * Does something with the evaluations of this device: FAIRMARK_HOME, or the usual home. Its passphrase comes from
 * FAIRMARK_PASSPHRASE or is asked on the terminal; the first is chosen so. A keychain only the window can ask.
 */
export async function withDevice(
  say: Say,
  action: (context: ExchangeContext) => Promise<string | Failure | Refusal>,
): Promise<string | Failure> {
  const home = usualHome()
  try {
    const workspace = new Workspace(thisMachine, home)
    try {
      const closed = await openVault(workspace.vault, say)
      if (closed) return failure(undefined, closed)
      const done = await action({ workspace, say })
      await workspace.settled()
      return isRefusal(done) ? failure(undefined, done) : done
    } finally {
      workspace.close()
    }
  } catch (error) {
    if (isDiskFault(error)) return diskFailure(home, error)
    throw error
  }
}

async function openVault(vault: Vault, say: Say): Promise<Refusal | undefined> {
  if (vault.state === 'open') return undefined
  if (vault.state === 'locked' && !vault.opensByPassphrase)
    return vault.problem ?? refusal('refusal.keychainRefused')
  if (vault.state === 'locked') return unlock(vault, say)
  const given = givenPassphrase()
  if (given !== undefined) return vault.choosePassphrase(given)
  const first = await askSecretly(say('cli.passphraseNew'))
  if (first === undefined) return refusal('cli.passphraseNeeded')
  const again = await askSecretly(say('cli.passphraseRepeat'))
  return first === again ? vault.choosePassphrase(first) : refusal('cli.passphraseDiffers')
}

/** What a service answers, as a command line answers it. */
export function toOutcome<Value>(
  place: string | undefined,
  value: Value | Refusal,
  text: (value: Value) => string | Failure,
): string | Failure {
  if (isRefusal(value)) return failure(place, value)
  return isFailure(value) ? value : text(value)
}
