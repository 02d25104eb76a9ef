import { createCipheriv, createDecipheriv } from 'node:crypto'

/** A secret key of 32 bytes. */
export type SealKey = Uint8Array
/** So many random bytes in hexadecimal digits, as `Machine` has it. */
export type RandomHex = (bytes: number) => string

const NONCE_BYTES = 12
const TAG_BYTES = 16
/** By how much sealing makes bytes longer. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES

/**
 * AES-256-GCM (NIST SP 800-38D): nonce, ciphertext, tag. The nonce is 96 random bits: a counter would repeat after a
 * power cut took back what it counted.
 * @param about what the bytes are; they open only as that (associated data)
 */
export function seal(bytes: Uint8Array, about: string, key: SealKey, randomHex: RandomHex): Uint8Array {
  const nonce = Buffer.from(randomHex(NONCE_BYTES), 'hex')
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(about, 'utf8'))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** The bytes that were sealed; undefined where anything of them, of the key or of what they are is other. */
export function unseal(sealed: Uint8Array, about: string, key: SealKey): Uint8Array | undefined {
  if (sealed.length < SEAL_BYTES) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(about, 'utf8'))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const bytes = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES))
  try {
    decipher.final()
    return bytes
  } catch {
    return undefined
  }
}

/** What the bytes may once have been, vouched for by nobody: to look for traces in damage, and for nothing else. */
export function unsealUnchecked(sealed: Uint8Array, key: SealKey): Uint8Array {
  if (sealed.length < NONCE_BYTES) return new Uint8Array()
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
  return decipher.update(sealed.subarray(NONCE_BYTES))
}
