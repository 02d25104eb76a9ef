import { Decrypter, identityToRecipient } from 'age-encryption'
import { refusal, type Refusal } from '../../../../shared/refusal.ts'
import { passphraseIdentity } from '../../keys/age-passphrase.ts'
import { normalWords, wordsRefusal } from './words.ts'

/** What the opener has: the words as typed, or age identities (AGE-SECRET-KEY-1…), any of which may open the file. */
export type Keys = { readonly words: string } | { readonly identities: readonly string[] }

/**
 * What is inside an age file; its bytes are only proven when the stream ended without an error.
 * @throws what the source throws, and Error for an identity that is none: both are the caller's
 */
export async function decrypt(
  source: ReadableStream<Uint8Array>,
  keys: Keys,
): Promise<ReadableStream<Uint8Array> | Refusal> {
  const decrypter = new Decrypter()
  if ('words' in keys) decrypter.addIdentity(passphraseIdentity(normalWords(keys.words)))
  else for (const identity of keys.identities) decrypter.addIdentity(identity)
  // typage asks its identities in turn, so this last one learns that none of the others fitted
  const tried = { inVain: false }
  decrypter.addIdentity({
    unwrapFileKey: () => {
      tried.inVain = true
      return null
    },
  })
  try {
    return await decrypter.decrypt(source)
  } catch {
    if (!tried.inVain) return refusal('refusal.file.damaged')
    return 'words' in keys ? wordsRefusal(keys.words) : refusal('refusal.file.notForThisDevice')
  }
}

/** Whether the file says that it was made for the holder of these keys. */
export async function isMadeFor(to: 'words' | readonly string[], keys: Keys): Promise<boolean> {
  if ('words' in keys) return to === 'words'
  const own = await Promise.all(keys.identities.map(identityToRecipient))
  return to !== 'words' && own.some((recipient) => to.includes(recipient))
}
