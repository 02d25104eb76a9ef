import { identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { ageKeyOf } from '../../../electron/services/keys/age-key.ts'
import { seal, unseal } from '../../../electron/services/keys/sealed.ts'
import { newSecrets, secretsSchema } from '../../../electron/services/keys/secrets.ts'
import { thisMachine } from '../../../electron/services/disk/machine.ts'
import { sampleLeadSecrets, sampleMemberSecrets } from '../../../electron/services/workspace/sample-keys.ts'

const { randomHex } = thisMachine
const key = Buffer.from(randomHex(32), 'hex')

describe('an age key', () => {
  it('is one that age knows, with the recipient that belongs to it', async () => {
    for (let round = 0; round < 20; round++) {
      const { identity, recipient } = ageKeyOf(randomHex(32))
      expect(await identityToRecipient(identity)).toBe(recipient)
    }
  })

  it('of the sample is whole', async () => {
    for (const secrets of [sampleLeadSecrets, sampleMemberSecrets]) {
      expect(secretsSchema.parse(secrets)).toEqual(secrets)
      expect(await identityToRecipient(secrets.identity)).toBe(secrets.recipient)
    }
  })

  it('is new for each evaluation', () => {
    const [one, other] = [newSecrets(thisMachine), newSecrets(thisMachine)]
    expect(one.signing).not.toBe(other.signing)
    expect(one.recipient).not.toBe(other.recipient)
  })
})

describe('what is sealed', () => {
  const bytes = Buffer.from('Reads the answer again, ‘quietly’.')
  const sealed = seal(bytes, 'drafts/one', key, randomHex)

  it('opens as what it is, with its key', () => {
    expect(unseal(sealed, 'drafts/one', key)).toEqual(bytes)
  })

  it('opens as nothing else, with no other key, cut nowhere and changed nowhere', () => {
    expect(unseal(sealed, 'drafts/two', key)).toBeUndefined()
    expect(unseal(sealed, 'drafts/one', Buffer.from(randomHex(32), 'hex'))).toBeUndefined()
    for (let length = 0; length < sealed.length; length++)
      expect(unseal(sealed.subarray(0, length), 'drafts/one', key)).toBeUndefined()
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Uint8Array.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(unseal(changed, 'drafts/one', key)).toBeUndefined()
    }
  })

  it('is other bytes each time', () => {
    expect(seal(bytes, 'drafts/one', key, randomHex)).not.toEqual(sealed)
  })
})
