import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

/** An Ed25519 key pair (RFC 8032), both halves as 64 hexadecimal digits; the secret one is the seed. */
export interface SigningKey {
  readonly secret: string
  readonly public: string
}

// What stands before the 32 bytes of a key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410, sections 7 and 4).
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** @param secret 32 random bytes, as 64 hexadecimal digits */
export function signingKeyOf(secret: string): SigningKey {
  const spki = createPublicKey(privateKey(secret)).export({ format: 'der', type: 'spki' })
  return { secret, public: spki.subarray(PUBLIC_PREFIX.length).toString('hex') }
}

/** The signature over the bytes as one type of thing, 128 hexadecimal digits. */
export function signAs(type: string, bytes: Uint8Array, secret: string): string {
  return sign(null, preAuthenticated(type, bytes), privateKey(secret)).toString('hex')
}

/** Whether the holder of this key signed these bytes as this type of thing. False for anything that is no key or signature. */
export function isSignedAs(type: string, bytes: Uint8Array, key: string, signature: string): boolean {
  try {
    const der = Buffer.concat([PUBLIC_PREFIX, Buffer.from(key, 'hex')])
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify(null, preAuthenticated(type, bytes), publicKey, Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}

function privateKey(secret: string) {
  const der = Buffer.concat([PRIVATE_PREFIX, Buffer.from(secret, 'hex')])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

/** "DSSEv1" SP LEN(type) SP type SP LEN(body) SP body: the pre-authentication encoding of DSSE v1. */
function preAuthenticated(type: string, bytes: Uint8Array): Uint8Array {
  const { byteLength } = Buffer.from(type)
  return Buffer.concat([Buffer.from(`DSSEv1 ${String(byteLength)} ${type} ${String(bytes.length)} `), bytes])
}
