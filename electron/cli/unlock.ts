import type { Say } from '../../shared/messages/message.ts'
import { refusal, type Refusal } from '../../shared/refusal.ts'
import type { Vault } from '../services/keys/vault.ts'
import { askSecretly } from './ask-secretly.ts'

/** The passphrase of this device as it was handed over: nobody is asked then. */
export function givenPassphrase(): string | undefined {
  const given = process.env['FAIRMARK_PASSPHRASE']
  return given === '' ? undefined : given
}

/** Opens a device that a passphrase protects, with FAIRMARK_PASSPHRASE or as it is typed. Any other stays as it is. */
export async function unlock(vault: Vault, say: Say): Promise<Refusal | undefined> {
  if (vault.state !== 'locked' || !vault.opensByPassphrase) return undefined
  const passphrase = givenPassphrase() ?? (await askSecretly(say('cli.passphraseAsk')))
  return passphrase === undefined ? refusal('cli.passphraseNeeded') : vault.unlock(passphrase)
}
