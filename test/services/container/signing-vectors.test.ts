import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSignedAs, signAs, signingKeyOf } from '../../../electron/services/keys/signing.ts'
import vectors from './rfc8032.json' with { type: 'json' }

// RFC 8032, section 7.1: "Test Vectors for Ed25519".

const pkcs8 = (secret: string) =>
  createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${secret}`, 'hex'),
    format: 'der',
    type: 'pkcs8',
  })

test.each(vectors)('$name: public key and signature', ({ secret, public: key, message, signature }) => {
  expect(signingKeyOf(secret).public).toBe(key)
  const privateKey = pkcs8(secret)
  const bytes = Buffer.from(message, 'hex')
  expect(sign(null, bytes, privateKey).toString('hex')).toBe(signature)
  expect(verify(null, bytes, createPublicKey(privateKey), Buffer.from(signature, 'hex'))).toBe(true)
})

test.each(vectors)(
  '$name: what we sign is DSSE’s encoding of it, with that key',
  ({ secret, public: key, message }) => {
    const bytes = Buffer.from(message, 'hex')
    const encoded = Buffer.concat([Buffer.from(`DSSEv1 4 type ${String(bytes.length)} `), bytes])
    const signature = signAs('type', bytes, secret)
    expect(signature).toBe(sign(null, encoded, pkcs8(secret)).toString('hex'))
    expect(isSignedAs('type', bytes, key, signature)).toBe(true)
    expect(isSignedAs('other', bytes, key, signature)).toBe(false)
    expect(isSignedAs('type', Buffer.concat([bytes, Buffer.from([0])]), key, signature)).toBe(false)
  },
)

test('what is no key or signature signs nothing', () => {
  for (const bad of ['', 'zz', '00', '00'.repeat(32), 'ff'.repeat(32), '01'.padEnd(64, '0')]) {
    expect(isSignedAs('type', new Uint8Array(), bad, '00'.repeat(64))).toBe(false)
    expect(isSignedAs('type', new Uint8Array(), vectors[0]?.public ?? '', bad)).toBe(false)
  }
})
