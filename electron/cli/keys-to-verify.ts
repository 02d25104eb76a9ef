import { createReadStream } from 'node:fs'
import type { Say } from '../../shared/messages/message.ts'
import { isRefusal, refusal } from '../../shared/refusal.ts'
import { HEADER_BYTES_MAXIMUM } from '../services/exchange/container/limits.ts'
import { peekContainer } from '../services/exchange/container/peek-container.ts'
import type { Keys } from '../services/exchange/container/read-container.ts'
import { firstBytes } from '../services/exchange/first-bytes.ts'
import { Vault } from '../services/keys/vault.ts'
import { thisMachine } from '../services/disk/machine.ts'
import { usualHome } from '../services/workspace/home.ts'
import { ownIdentities } from '../services/verify/own-identities.ts'
import type { AskedOf } from './arguments.ts'
import { askSecretly } from './ask-secretly.ts'
import { failure, isFailure, type Failure } from './failure.ts'
import { readText } from './read-file.ts'
import { unlock } from './unlock.ts'

/**
 * What opens a file: --words, FAIRMARK_WORDS or words that are typed for one that words open; else the keys in the file of
 * --identity, or those of all evaluations on this device.
 * @throws the disk's error
 */
export async function keysToVerify(
  path: string,
  { place, words, identity }: AskedOf<'verify'>,
  say: Say,
): Promise<Keys | Failure> {
  const begun = await firstBytes(
    createReadStream(path, { end: HEADER_BYTES_MAXIMUM - 1 }),
    HEADER_BYTES_MAXIMUM,
  )
  const peek = peekContainer(begun.first)
  if (isRefusal(peek)) return failure(place, peek)
  if (peek.kind === 'words') {
    const given =
      words ?? process.env['FAIRMARK_WORDS'] ?? (await askSecretly(say('cli.wordsAsk', { file: place })))
    return given === undefined ? failure(place, refusal('refusal.file.needsWords')) : { words: given }
  }
  const identities = identity === undefined ? await ofThisDevice(say) : identitiesIn(identity)
  if (isFailure(identities)) return identities
  return identities.length === 0 ? failure(place, refusal('refusal.file.notForThisDevice')) : { identities }
}

/** The keys in a file as age writes it: one a line, with comments. */
export function identitiesIn(place: string): readonly string[] | Failure {
  const text = readText(place)
  if (typeof text !== 'string') return text
  const found = text.match(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}(?=\s*$)/gm) ?? []
  return found.length === 0 ? failure(place, refusal('cli.noIdentity')) : found
}

async function ofThisDevice(say: Say): Promise<readonly string[] | Failure> {
  const home = usualHome()
  const vault = new Vault(thisMachine, home)
  const locked = await unlock(vault, say)
  return locked ? failure(undefined, locked) : ownIdentities(thisMachine, home, vault)
}
